package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.common.PageQuery.SortKey;

class ListStateTest {

    private static final ColumnList<Delivery> COLUMNS = Delivery.columns();
    private static final List<SortKey> BY_DAY = List.of(new SortKey("day", true));
    private static final Address PAGE = Address.of("supply/ledger").with("unit", "639003");

    @Test
    void filter_sort_and_columns_come_back_from_the_address_that_they_were_written_to() {
        ListState state = new ListState(
                "北关, & 50%",
                List.of(new SortKey("masks", true), new SortKey("school", false)), List.of("school", "at"));

        Address written = state.write(PAGE, "", COLUMNS, BY_DAY);

        assertThat(ListState.read(written, "", COLUMNS, BY_DAY)).isEqualTo(state);
        assertThat(written.get("unit")).contains("639003");
    }

    @Test
    void what_is_as_at_first_stands_not_in_the_address() {
        ListState first = ListState.read(PAGE, "", COLUMNS, BY_DAY);

        assertThat(first).isEqualTo(new ListState("", BY_DAY, List.of("school", "masks", "day")));
        assertThat(first.write(PAGE, "", COLUMNS, BY_DAY)).isEqualTo(PAGE);
    }

    @Test
    void two_lists_of_a_page_do_not_disturb_each_other() {
        Address both = new ListState("北", BY_DAY, COLUMNS.keys())
                .write(PAGE, "history.", COLUMNS, BY_DAY)
                .with("class.q", "南");

        assertThat(ListState.read(both, "class.", COLUMNS, BY_DAY).filter()).isEqualTo("南");
        assertThat(ListState.read(both, "history.", COLUMNS, BY_DAY).filter()).isEqualTo("北");
        assertThat(ListState.read(both, "history.", COLUMNS, BY_DAY).visible()).isEqualTo(COLUMNS.keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "-", ",", "-nonsense,,"})
    void what_the_address_says_wrongly_is_as_the_list_is_at_first(String wrong) {
        ListState state = ListState.read(PAGE.with("sort", wrong).with("cols", wrong), "", COLUMNS, BY_DAY);

        assertThat(state.sort()).isEqualTo(BY_DAY);
        assertThat(state.visible()).isEqualTo(COLUMNS.shownAtFirst().keys());
    }

    @Test
    void of_a_sort_that_is_half_wrong_the_right_half_holds() {
        assertThat(ListState.read(PAGE.with("sort", "nonsense,-masks"), "", COLUMNS, BY_DAY)
                        .sort())
                .containsExactly(new SortKey("masks", true));
    }
}
