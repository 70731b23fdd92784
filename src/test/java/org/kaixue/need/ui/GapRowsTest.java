package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.ui.Supplies.SCHOOL;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.need.Blocker;
import org.kaixue.need.Supply.Gap;

class GapRowsTest {

    private static final GapRows GAPS = new GapRows(Supplies.chinese(), Supplies.TREE);
    private static final List<Gap> MISSING =
            List.of(new Gap(Blocker.NO_GATES, List.of(SCHOOL.id())), new Gap(Blocker.NO_STAFF, List.of(SCHOOL.id())));

    @Test
    void every_school_stands_once_for_each_kind_and_one_kind_can_be_picked() {
        assertThat(GAPS.of(MISSING, null))
                .extracting(GapRows.Row::blocker)
                .containsExactly(Blocker.NO_GATES, Blocker.NO_STAFF);
        assertThat(GAPS.of(MISSING, Blocker.NO_STAFF)).containsExactly(new GapRows.Row(SCHOOL, Blocker.NO_STAFF));
        assertThat(GAPS.of(MISSING, Blocker.NO_AREA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_GATES, facilities",
        "NO_HEADCOUNT, headcounts",
        "NO_STAFF, headcounts",
        "NO_OPENING_DAY, opening",
        "NO_AREA, profile"
    })
    void a_gap_leads_to_the_part_of_the_schools_page_that_mends_it(Blocker blocker, String tab) {
        Address address = GAPS.columns()
                .find("mend")
                .orElseThrow()
                .linkOf(new GapRows.Row(SCHOOL, blocker))
                .orElseThrow();

        assertThat(address.path()).endsWith("6302007");
        assertThat(address.get("tab")).contains(tab);
    }

    @Test
    void a_line_says_what_is_missing_where_and_what_cannot_be_said_without_it() {
        ColumnList<GapRows.Row> columns = GAPS.columns();

        assertThat(columns.columns().stream()
                        .map(column ->
                                column.shown(new GapRows.Row(SCHOOL, Blocker.NO_GATES), Locale.SIMPLIFIED_CHINESE)))
                .startsWith("未填校门", "东滩乡中心学校", "牧云县")
                .endsWith("去补填")
                .noneMatch(text -> text.isBlank() || text.startsWith("!"));
    }
}
