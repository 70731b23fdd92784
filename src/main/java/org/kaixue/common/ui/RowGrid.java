package org.kaixue.common.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kaixue.common.Band;
import org.kaixue.common.PageQuery.SortKey;

/** The lazy grid of a list; a row opens by click or Enter. */
final class RowGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;

    /** So few rows are shown whole; more scroll within the grid. */
    private static final int SHORT = 15;

    private static final String CELL = """
            ${item.href
              ? html`<a class="${item.look}" href="${item.href}" title="${item.exact}">\
            <span class="kx-sr">${item.word}</span><span aria-hidden="true">${item.sign}</span> ${item.text}</a>`
              : html`<span class="${item.look}" title="${item.exact}">\
            <span class="kx-sr">${item.word}</span><span aria-hidden="true">${item.sign}</span> ${item.text}</span>`}""";

    private static final String FOCUSED_ROW = "element.getEventContext(event).item?.key";

    private final transient ColumnList<T> columns;

    RowGrid(ColumnList<T> columns, Source<T> source, Supplier<ListState> state, boolean inMemory) {
        this.columns = columns;
        addClassName("kx-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(true, true);
        for (org.kaixue.common.ui.Column<T> column : columns.columns()) {
            add(column, inMemory || column.isSortable());
        }
        setItems(
                query -> source.page(state.get().query(query.getOffset(), query.getLimit())).stream(),
                query -> source.count(state.get().query(0, Integer.MAX_VALUE)));
    }

    private void add(org.kaixue.common.ui.Column<T> column, boolean sortable) {
        Locale locale = getLocale();
        Grid.Column<T> added = column.component().isPresent()
                ? addComponentColumn(row -> column.component().orElseThrow().apply(row))
                : addColumn(cell(column, locale));
        added.setKey(column.key())
                .setHeader(column.header(locale, this::getTranslation))
                .setSortProperty(column.key())
                .setSortable(sortable)
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(column.isWide() ? 1 : 0)
                .setFrozen(column.isFrozen())
                .setTextAlign(column.isNumeric() ? ColumnTextAlign.END : ColumnTextAlign.START);
    }

    private LitRenderer<T> cell(org.kaixue.common.ui.Column<T> column, Locale locale) {
        return LitRenderer.<T>of(CELL)
                .withProperty("text", row -> column.shown(row, locale))
                .withProperty("exact", row -> column.exact(row, locale))
                .withProperty("sign", row -> column.bandOf(row).map(Band::sign).orElse(""))
                .withProperty("word", row -> column.bandOf(row)
                        .map(band -> getTranslation(band.wordKey()))
                        .orElse(""))
                .withProperty("look", row -> column.bandOf(row)
                        .map(band -> "kx-band " + band.styleClass())
                        .orElse("kx-cell"))
                .withProperty(
                        "href", row -> column.linkOf(row).map(Address::href).orElse(""));
    }

    /** Shows the state: which columns, sorted how. Rows are read anew. */
    void show(ListState shown) {
        List<GridSortOrder<T>> order = new ArrayList<>();
        for (SortKey key : shown.sort()) {
            Grid.Column<T> column = getColumnByKey(key.column());
            if (column != null && column.isSortable()) {
                order.add(new GridSortOrder<>(
                        column, key.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING));
            }
        }
        sort(order);
        for (org.kaixue.common.ui.Column<T> column : columns.columns()) {
            getColumnByKey(column.key()).setVisible(shown.visible().contains(column.key()));
        }
    }

    /** Tells when the user sorts. */
    void onSort(Consumer<List<SortKey>> sorted) {
        addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(event.getSortOrder().stream()
                        .map(order -> new SortKey(
                                order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                        .toList());
            }
        });
    }

    /** Tells how many rows there are, whenever that changes. */
    void onCount(Consumer<Integer> counted) {
        getLazyDataView().addItemCountChangeListener(event -> {
            setAllRowsVisible(event.getItemCount() <= SHORT);
            counted.accept(event.getItemCount());
        });
    }

    /** Tells when a row is clicked, or Enter is pressed on it. */
    void onOpen(Consumer<T> opened) {
        addClassName("kx-grid-opens");
        addItemClickListener(event -> opened.accept(event.getItem()));
        getElement()
                .addEventListener("keydown", event -> {
                    T row = getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData().path(FOCUSED_ROW).asString(""));
                    if (row != null) {
                        opened.accept(row);
                    }
                })
                .setFilter("event.key === 'Enter' && event.target === element && !!" + FOCUSED_ROW)
                .addEventData(FOCUSED_ROW);
    }
}
