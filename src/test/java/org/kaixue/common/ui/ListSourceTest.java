package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.common.Band;
import org.kaixue.common.PageQuery;
import org.kaixue.common.PageQuery.SortKey;

class ListSourceTest {

    private static final List<Delivery> ROWS = List.of(
            Delivery.to("南关中学", 9_000, Delivery.MONDAY),
            Delivery.to("北关小学", 840_000, Delivery.MONDAY.minusDays(3)),
            Delivery.to("Xin'an School"),
            Delivery.to("北街小学", 30_000, Delivery.MONDAY));

    @ParameterizedTest
    @CsvSource({"北, 北关小学|北街小学", "84万, 北关小学", "11月20日, 北关小学", "XIN, Xin'an School", "' 南关 ', 南关中学", "没有, ''"})
    void typing_finds_rows_by_what_any_column_shows(String typed, String found) {
        assertThat(String.join("|", schools(typed))).isEqualTo(found);
    }

    @Test
    void numbers_sort_as_numbers_and_rows_without_a_value_come_last_in_both_directions() {
        assertThat(schools("", new SortKey("masks", false))).containsExactly("南关中学", "北街小学", "北关小学", "Xin'an School");
        assertThat(schools("", new SortKey("masks", true))).containsExactly("北关小学", "北街小学", "南关中学", "Xin'an School");
    }

    @Test
    void the_second_key_orders_what_the_first_leaves_equal() {
        assertThat(schools("关", new SortKey("day", true), new SortKey("masks", true)))
                .containsExactly("南关中学", "北关小学");
        assertThat(schools("学", new SortKey("day", true), new SortKey("masks", true)))
                .containsExactly("北街小学", "南关中学", "北关小学");
    }

    @Test
    void a_key_that_no_column_has_changes_nothing() {
        assertThat(schools("", new SortKey("nonsense", true)))
                .containsExactlyElementsOf(ROWS.stream().map(Delivery::school).toList());
    }

    @Test
    void pages_follow_each_other_without_gap_and_the_count_is_of_what_is_found() {
        Source<Delivery> source = Delivery.in(ROWS);
        PageQuery query = new PageQuery("关", List.of(new SortKey("masks", false)), 0, 1);

        assertThat(source.page(query)).extracting(Delivery::school).containsExactly("南关中学");
        assertThat(source.page(query.window(1, 5))).extracting(Delivery::school).containsExactly("北关小学");
        assertThat(source.count(query)).isEqualTo(2);
    }

    @Test
    void bands_sort_the_worst_first() {
        ColumnList<Band> columns = ColumnList.of(Column.band("band", "", band -> band, Band::name));
        ListSource<Band> source = new ListSource<>(
                columns, List.of(Band.GREEN, Band.UNKNOWN, Band.RED, Band.AMBER), Locale.SIMPLIFIED_CHINESE);

        assertThat(source.page(new PageQuery("", List.of(new SortKey("band", false)), 0, 9)))
                .containsExactly(Band.RED, Band.AMBER, Band.GREEN, Band.UNKNOWN);
    }

    private static List<String> schools(String filter, SortKey... sort) {
        return Delivery.in(ROWS).page(new PageQuery(filter, List.of(sort), 0, 99)).stream()
                .map(Delivery::school)
                .toList();
    }
}
