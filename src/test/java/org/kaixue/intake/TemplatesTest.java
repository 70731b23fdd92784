package org.kaixue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaixue.common.Role;
import org.kaixue.common.ui.Work;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** The template of every kind of sheet is understood by that kind, in both languages, in the order of moving in. */
@DatabaseTest
class TemplatesTest {

    @TempDir
    Path folder;

    @Autowired
    private Sheets sheets;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private SignedIn signedIn;

    @Test
    void everybody_is_offered_what_he_may_write_in_the_order_of_moving_in() {
        signedIn.as(Role.ADMINISTRATOR, organisation.prefecture());
        assertThat(sheets.offered())
                .extracting(SheetKind::key)
                .containsExactly("schools", "classes", "facilities", "items", "norms");
        signedIn.as(Role.COUNTY_OFFICER, organisation.aCounty());
        assertThat(sheets.offered()).extracting(SheetKind::key).containsExactly("schools", "classes", "facilities");
        signedIn.as(Role.DOCTOR, organisation.prefecture());
        assertThat(sheets.offered()).isEmpty();
        signedIn.as(Role.LOGISTICS, organisation.prefecture());
        assertThat(sheets.offered()).extracting(SheetKind::key).containsExactly("opening-stock");
    }

    @Test
    void every_head_of_a_template_stands_for_its_column_and_for_no_other() throws IOException {
        UnitId prefecture = organisation.prefecture();
        signedIn.as("all", new Grant(Role.ADMINISTRATOR, prefecture), new Grant(Role.LOGISTICS, prefecture));
        for (SheetKind<?> kind : sheets.offered()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                sheets.template(kind.key(), locale, out);
                Path file = Files.write(folder.resolve("t"), out.toByteArray());
                Matching matching = sheets.read(kind.key(), file, "t", Work.Progress.UNWATCHED);
                assertThat(matching.heads()).hasSameSizeAs(kind.columns());
                assertThat(kind.columns()).allSatisfy(column -> assertThat(matching.headOf(column))
                        .as("%s of %s in %s", column.key(), kind.key(), locale)
                        .isEqualTo(matching.heads().get(kind.columns().indexOf(column))));
            }
        }
    }
}
