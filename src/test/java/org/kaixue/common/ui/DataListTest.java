package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kaixue.common.PageQuery.SortKey;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

class DataListTest extends PageTest {

    private static final List<Delivery> ROWS = List.of(
            Delivery.to("南关中学", 9_000, Delivery.MONDAY),
            Delivery.to("北关小学", 840_000, Delivery.MONDAY.minusDays(3)),
            Delivery.to("北街小学", 30_000, Delivery.MONDAY));

    @Autowired
    private Lists lists;

    @Test
    void what_is_typed_narrows_the_list_and_stands_in_the_address() {
        DataList<Delivery> list = shown(ROWS);

        type("北");

        assertThat(schools(list)).containsExactly("北关小学", "北街小学");
        assertThat(count()).isEqualTo("共 2 条");
        assertThat(address().get("q")).contains("北");
        assertThat(list.sheet().query().filter()).isEqualTo("北");
    }

    @Test
    void where_nothing_is_found_the_list_says_so_and_offers_all() {
        DataList<Delivery> list = shown(ROWS);
        type("没有的");
        assertThat(emptiness(list)).contains("没有找到含“没有的”的记录。");

        find(Button.class, grid(list).getEmptyStateComponent()).single().click();

        assertThat(schools(list)).hasSize(3);
        assertThat(address().get("q")).isEmpty();
        assertThat(find(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    void a_list_without_rows_says_what_to_do_next() {
        DataList<Delivery> list =
                lists.of(Delivery.columns(), List.<Delivery>of()).whenEmpty(new EmptyState("还没有到货。", "按“收货”登记第一批。"));
        UI.getCurrent().add(list);

        assertThat(emptiness(list)).containsExactly("还没有到货。", "按“收货”登记第一批。");
    }

    @Test
    void sorting_stands_in_the_address_and_goes_into_the_export() {
        DataList<Delivery> list = shown(ROWS);

        sort(list, "masks", SortDirection.DESCENDING);

        assertThat(schools(list)).containsExactly("北关小学", "北街小学", "南关中学");
        assertThat(address().get("sort")).contains("-masks");
        assertThat(exported(list)).containsExactly("北关小学", "北街小学", "南关中学");
    }

    @Test
    void a_list_that_is_no_longer_sorted_by_the_user_shows_its_first_order_again() {
        DataList<Delivery> list = lists.of(Delivery.columns(), ROWS).sortedBy("masks", true);
        UI.getCurrent().add(list);
        sort(list, "school", SortDirection.ASCENDING);

        unsort(list);

        assertThat(list.sheet().query().sort()).containsExactly(new SortKey("masks", true));
        assertThat(grid(list).getSortOrder())
                .extracting(order -> order.getSorted().getKey())
                .containsExactly("masks");
        assertThat(address().get("sort")).isEmpty();
    }

    @Test
    void a_column_that_is_chosen_appears_on_the_page_in_the_address_and_in_the_export() {
        DataList<Delivery> list = shown(ROWS);
        assertThat(visible(list)).containsExactly("school", "masks", "day");

        choose("登记时间");
        choose("口罩");

        assertThat(visible(list)).containsExactly("school", "day", "at");
        assertThat(list.sheet().columns().keys()).containsExactly("school", "day", "at");
        assertThat(address().get("cols")).contains("school,day,at");
    }

    @Test
    void the_last_column_stays() {
        DataList<Delivery> list = shown(ROWS);

        choose("口罩");
        choose("到货日期");
        choose("学校");

        assertThat(visible(list)).containsExactly("school");
    }

    @Test
    void a_list_reads_its_state_from_the_address() {
        address()
                .with("q", "北")
                .with("sort", "-masks")
                .with("cols", "school,at")
                .replace(UI.getCurrent());

        DataList<Delivery> list = shown(ROWS);

        assertThat(schools(list)).containsExactly("北关小学", "北街小学");
        assertThat(visible(list)).containsExactly("school", "at");
    }

    @Test
    void a_number_worded_otherwise_tells_the_exact_figure_on_hover() {
        DataList<Delivery> list = shown(ROWS);

        assertThat(cell(grid(list), 1, 1)).isEqualTo("84万只");
        assertThat(test(grid(list)).getLitRendererPropertyValue(1, 1, "exact", String.class))
                .isEqualTo("840,000");
        assertThat(test(grid(list)).getLitRendererPropertyValue(0, 1, "word", String.class))
                .isEqualTo("不足");
    }

    @Test
    void an_english_reader_gets_headings_and_cells_in_english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);

        DataList<Delivery> list = shown(ROWS);

        assertThat(grid(list).getColumnByKey("day").getHeaderText()).isEqualTo("Arrived");
        assertThat(cell(grid(list), 0, 2)).isEqualTo("23 Nov 2026");
        assertThat(count()).isEqualTo("3 rows");
        assertThat(all(Anchor.class)).extracting(Anchor::getText).contains("Export", "Print");
    }

    @Test
    void ten_thousand_rows_are_shown_without_reading_them() {
        Windows source = new Windows(10_000);
        DataList<Delivery> list = lists.of(Delivery.columns(), source);
        UI.getCurrent().add(list);
        roundTrip();

        assertThat(cell(grid(list), 0, 0)).isEqualTo("第0小学");
        assertThat(count()).isEqualTo("共 10,000 条");
        assertThat(source.largest()).isLessThanOrEqualTo(1_000);
    }

    private DataList<Delivery> shown(List<Delivery> rows) {
        DataList<Delivery> list = lists.of(Delivery.columns(), rows).titled("到货");
        UI.getCurrent().add(list);
        roundTrip();
        return list;
    }

    private void type(String text) {
        test(find(TextField.class).single()).setValue(text);
        roundTrip();
    }

    private void choose(String column) {
        MenuItem item = find(MenuBar.class).single().getItems().getFirst().getSubMenu().getItems().stream()
                .filter(one -> one.getText().equals(column))
                .findFirst()
                .orElseThrow();
        item.setChecked(!item.isChecked());
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        roundTrip();
    }

    private void sort(DataList<Delivery> list, String column, SortDirection direction) {
        Grid<Delivery> grid = grid(list);
        tell(grid, List.of(new GridSortOrder<>(grid.getColumnByKey(column), direction)));
    }

    private void unsort(DataList<Delivery> list) {
        tell(grid(list), List.of());
    }

    /** What the browser tells when a heading is clicked. */
    private void tell(Grid<Delivery> grid, List<GridSortOrder<Delivery>> order) {
        grid.sort(order);
        ComponentUtil.fireEvent(grid, new SortEvent<>(grid, order, true));
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private static Grid<Delivery> grid(DataList<Delivery> list) {
        return (Grid<Delivery>)
                list.getChildren().filter(Grid.class::isInstance).findFirst().orElseThrow();
    }

    private static List<String> visible(DataList<Delivery> list) {
        return grid(list).getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .toList();
    }

    private List<String> schools(DataList<Delivery> list) {
        Grid<Delivery> grid = grid(list);
        List<String> schools = new ArrayList<>();
        for (int row = 0; row < test(grid).size(); row++) {
            schools.add(test(grid).getRow(row).school());
        }
        return schools;
    }

    private static List<String> exported(DataList<Delivery> list) {
        List<String> schools = new ArrayList<>();
        list.sheet().forEach(99, row -> schools.add(row.school()));
        return schools;
    }

    private List<String> emptiness(DataList<Delivery> list) {
        return find(Paragraph.class, grid(list).getEmptyStateComponent()).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private String count() {
        return find(Span.class).withClassName("kx-list-count").single().getText();
    }

    private static Address address() {
        return Address.current(UI.getCurrent());
    }
}
