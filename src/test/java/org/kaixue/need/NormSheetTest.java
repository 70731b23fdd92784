package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.intake.SheetsOf.faults;
import static org.kaixue.intake.SheetsOf.outcomes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.SheetsOf;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.FailingStatements;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TableContents;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Norms come in from the sheet of a notice, follow those in force from a day on, and go again. */
@DatabaseTest
class NormSheetTest {

    private static final String HEADS = "物资,依据,标准,天数,单位,学段,起始日期,出处\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults defaults;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Norms norms;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private DataSource database;

    private SheetsOf sheets;

    @BeforeEach
    void plant() {
        items.install();
        defaults.install();
        organisation.aCounty("639003", "牧云县", "Muyun");
        sheets = new SheetsOf(beans, "norms");
        signedIn.as(Role.ADMINISTRATOR, organisation.prefecture());
    }

    @Test
    void norms_come_in_as_notices_write_them() {
        Preview preview = sheets.preview(HEADS
                + "口罩,每名学生每天,２只,14,牧云县,高中,,州通知\n"
                + "口罩,应急加成,10%,,牧云县,,,州通知\n"
                + "洗手液,每班,0.5瓶,,,,2026-12-1,州通知\n");
        assertThat(faults(preview)).containsOnly("-");
        sheets.imports(preview);
        assertThat(said("MASK")).contains("2 PUPIL_DAY 14 SENIOR", "0.1 EMERGENCY_SHARE null null");
        assertThat(said("HAND_WASH")).contains("0.5 CLASS null null");
        assertThat(outcomes(sheets.preview(HEADS + "口罩,每名学生每天,2,14,牧云县,高中,,州通知\n")))
                .containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void each_wrong_row_says_at_which_cell_and_why() {
        assertThat(faults(sheets.preview(HEADS
                        + "口兆,每名学生每天,2,14,,,,州通知\n"
                        + "口罩,每头牛,2,14,,,,州通知\n"
                        + "口罩,每名学生每天,两只,14,,,,州通知\n"
                        + "口罩,每名学生每天,2,,,,,州通知\n"
                        + "口罩,每班,2,14,,,,州通知\n"
                        + "额温枪,每名学生每天,2,14,,,,州通知\n"
                        + "口罩,应急加成,120%,,,,,州通知\n"
                        + "口罩,每名学生每天,2,14,无此县,,,州通知\n"
                        + "口罩,每名学生每天,3,14,,,2026-11-1,州通知\n"
                        + "口罩,每名学生每天,2,14,,,,\n"
                        + "口罩,每班,2,,,,,州通知\n"
                        + "口罩,每班,3,,,,,州通知\n")))
                .containsExactly(
                        "item need.import.item-unknown",
                        "driver need.import.unknown",
                        "rate catalogue.amount.not-understood",
                        "coverDays need.norm.days-missing",
                        "coverDays need.norm.days-without-meaning",
                        "driver need.norm.durable-has-no-days",
                        "rate need.norm.share-above-one",
                        "unit need.import.unit-unknown",
                        "validFrom need.norm.past",
                        "sourceZh intake.cell.missing",
                        "-",
                        "item need.import.twice");
    }

    @Test
    void a_norm_in_force_shows_old_and_new_is_followed_and_holds_again_when_the_import_is_undone() {
        List<Norm> before = norms.list();
        Preview preview = sheets.preview(HEADS + "口罩,每名学生每天,2,20,,,2026-12-1,州通知\n");
        assertThat(outcomes(preview)).containsExactly(Outcome.CHANGED);
        assertThat(preview.rows().getFirst().before())
                .containsOnlyKeys("rate", "coverDays")
                .containsEntry("rate", new Bilingual("1", "1"));
        ImportId id = sheets.imports(preview);
        assertThat(norms.list()).hasSize(before.size() + 1);
        assertThat(norms.list())
                .filteredOn(norm -> LocalDate.of(2026, 11, 30).equals(norm.validTo()))
                .hasSize(1);
        clock.advance(Duration.ofDays(2));
        sheets.undoes(id);
        assertThat(norms.list())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_norm_that_does_not_hold_yet_is_replaced_and_as_before_when_the_import_is_undone() {
        sheets.imports(HEADS + "口罩,每班,2,,,,2026-12-1,州通知\n");
        List<Norm> before = norms.list();
        ImportId id = sheets.imports(HEADS + "口罩,每班,5,,,,2026-12-1,第二个通知\n");
        assertThat(said("MASK")).contains("5 CLASS null null").doesNotContain("2 CLASS null null");
        sheets.undoes(id);
        assertThat(norms.list())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_norm_changed_since_keeps_an_import_from_being_undone() {
        ImportId id = sheets.imports(HEADS + "口罩,每班,2,,,,,州通知\n");
        Norm made = norms.list().stream()
                .filter(norm -> norm.driver() == NormDriver.CLASS
                        && norm.item()
                                .equals(catalogue.byCode("MASK").orElseThrow().id()))
                .findFirst()
                .orElseThrow();
        norms.end(made, TODAY.plusDays(5));
        assertThatThrownBy(() -> sheets.undoes(id)).satisfies(refused("need.import.changed-since"));
        assertThat(said("MASK")).contains("2 CLASS null null");
    }

    @Test
    void an_import_that_fails_at_any_statement_leaves_nothing_and_may_be_done_again() {
        Preview preview = sheets.preview(HEADS + "口罩,每名学生每天,4,14,,,,州通知\n口罩,每班,2,,,,,州通知\n");
        assertThat(outcomes(preview)).containsExactly(Outcome.CHANGED, Outcome.NEW);
        TableContents before = TableContents.of(database);
        int statements = 0;
        while (FailingStatements.after(statements, () -> sheets.imports(preview))) {
            assertThat(TableContents.of(database))
                    .as("after %s statements", statements)
                    .isEqualTo(before);
            assertThat(said("MASK")).doesNotContain("2 CLASS null null");
            statements++;
        }
        assertThat(statements).isGreaterThan(10);
        assertThat(said("MASK")).contains("2 CLASS null null");
    }

    @Test
    void norms_of_the_same_item_that_the_sheet_does_not_name_are_listed() {
        assertThat(sheets.preview(HEADS + "口罩,每名学生每天,1,14,,,,州通知\n").absent())
                .contains(new Bilingual("口罩 每名教职工每天", "Mask per member of staff and day"))
                .allSatisfy(absent -> assertThat(absent.zh()).startsWith("口罩"));
    }

    @Test
    void who_only_reads_norms_brings_none_in() {
        signedIn.as(Role.COUNTY_OFFICER, organisation.aCounty());
        assertThatThrownBy(() -> sheets.preview(HEADS)).isInstanceOf(AccessRefused.class);
    }

    private List<String> said(String code) {
        return norms.list().stream()
                .filter(norm ->
                        norm.item().equals(catalogue.byCode(code).orElseThrow().id()))
                .map(norm -> norm.rate().stripTrailingZeros().toPlainString() + " " + norm.driver() + " "
                        + norm.coverDays() + " " + norm.stage())
                .toList();
    }

    private static Consumer<Throwable> refused(String key) {
        return failure -> assertThat(failure)
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }
}
