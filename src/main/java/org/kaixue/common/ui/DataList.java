package org.kaixue.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.PageQuery.SortKey;

/**
 * A list on a page: filter by typing, columns to choose, sort, export and print of exactly what is shown. What the user
 * set stands in the address. Made by {@link Lists}.
 */
public final class DataList<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Lists lists;
    private final transient ColumnList<T> columns;
    private final transient Source<T> source;
    private final TextField filter = new TextField();
    private final Span countLine = new Span();
    private final Div tools = new Div();
    private final RowGrid<T> grid;
    private final MenuBar chooser = new MenuBar();
    private transient List<SortKey> firstSort = List.of();
    private transient volatile ListState state;
    private volatile Locale locale;
    private volatile String title = "";
    private volatile String scope = "";
    private String prefix = "";
    private @Nullable Component empty;

    DataList(Lists lists, ColumnList<T> columns, Source<T> source, boolean inMemory) {
        this.lists = lists;
        this.columns = columns;
        this.source = source;
        this.locale = getLocale();
        this.state = new ListState("", List.of(), columns.shownAtFirst().keys());
        this.grid = new RowGrid<>(columns, source, () -> state, inMemory);
        addClassName("kx-list");
        grid.onSort(this::sortBy);
        grid.onCount(this::counted);
        add(toolbar(), grid);
    }

    /** What the list is; stands on top of the export and the print, and names the grid to screen readers. */
    public DataList<T> titled(String text) {
        title = text;
        grid.getElement().setAttribute("aria-label", text);
        return this;
    }

    /** Whose rows these are, such as the organisation and the term; stands on top of the export and the print. */
    public DataList<T> scoped(String text) {
        scope = text;
        return this;
    }

    /** Tells this list from others on the same page: its parameters in the address begin with this name. */
    public DataList<T> named(String name) {
        prefix = name + ".";
        return this;
    }

    /** The order before the user sorts. */
    public DataList<T> sortedBy(String column, boolean descending) {
        firstSort = List.of(new SortKey(column, descending));
        return this;
    }

    /** What is shown where there are no rows at all: what this is and what to do next. */
    public DataList<T> whenEmpty(EmptyState emptyState) {
        empty = emptyState;
        return this;
    }

    /** More for the tool bar, such as a choice that narrows the list. */
    public DataList<T> tools(Component... more) {
        tools.add(more);
        return this;
    }

    /** A click or Enter on a row goes to its address. */
    public DataList<T> opens(Function<T, Address> record) {
        return onOpen(row -> getUI().ifPresent(ui -> record.apply(row).open(ui)));
    }

    /** A click or Enter on a row does this. */
    public DataList<T> onOpen(Consumer<T> opened) {
        grid.onOpen(opened);
        return this;
    }

    /** Reads the rows anew. */
    public void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        locale = getLocale();
        state = ListState.read(Address.current(event.getUI()), prefix, columns, firstSort);
        filter.setValue(state.filter());
        grid.show(state);
        fillChooser();
        nameEmptiness();
    }

    private Div toolbar() {
        filter.addClassName("kx-list-filter");
        filter.setPlaceholder(getTranslation("common.list.filter"));
        filter.setAriaLabel(getTranslation("common.list.filter"));
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                filterBy(event.getValue());
            }
        });
        countLine.addClassName("kx-list-count");
        countLine.getElement().setAttribute("role", "status");
        tools.addClassName("kx-list-tools");
        Div out = new Div(chooser, link("xlsx", false), link("print", true));
        out.addClassName("kx-list-out");
        Div bar = new Div(filter, tools, countLine, out);
        bar.addClassName("kx-list-bar");
        return bar;
    }

    private Anchor link(String name, boolean print) {
        Anchor link = new Anchor();
        link.setText(getTranslation("common.list." + name));
        link.addClassNames("kx-button", "kx-list-" + name);
        if (print) {
            link.setHref(lists.print(this::sheet), AttachmentType.INLINE);
            link.setTarget(AnchorTarget.BLANK);
        } else {
            link.setHref(lists.xlsx(this::sheet), AttachmentType.DOWNLOAD);
        }
        return link;
    }

    /** What is shown now; asked for by downloads, which run beside the page's own requests. */
    Sheet<T> sheet() {
        ListState now = state;
        return lists.sheet(title, scope, locale, columns.only(now.visible()), source, now.query(0, Integer.MAX_VALUE));
    }

    private void filterBy(String text) {
        change(state.filteredBy(text));
        nameEmptiness();
        refresh();
    }

    /** Without an order of the user's the list has its first order again, which is then shown at its columns. */
    private void sortBy(List<SortKey> keys) {
        change(state.sortedBy(keys.isEmpty() ? firstSort : keys));
        if (keys.isEmpty()) {
            grid.show(state);
        }
    }

    private void change(ListState changed) {
        state = changed;
        getUI().ifPresent(ui ->
                changed.write(Address.current(ui), prefix, columns, firstSort).replace(ui));
    }

    private void counted(int count) {
        countLine.setText(getTranslation("common.list.count", count));
    }

    private void nameEmptiness() {
        if (state.filter().isBlank()) {
            grid.setEmptyStateComponent(
                    empty != null ? empty : new EmptyState(getTranslation("common.list.empty"), ""));
        } else {
            Button all = new Button(getTranslation("common.list.show-all"), click -> {
                filter.setValue("");
                filterBy("");
            });
            grid.setEmptyStateComponent(new EmptyState(
                            getTranslation("common.list.nothing-found", state.filter()),
                            getTranslation("common.list.nothing-found.next"))
                    .action(all));
        }
    }

    private void fillChooser() {
        chooser.removeAll();
        chooser.addClassName("kx-list-columns");
        MenuItem root = chooser.addItem(getTranslation("common.list.columns"));
        for (Column<T> column : columns.columns()) {
            MenuItem item = root.getSubMenu().addItem(column.header(locale, this::getTranslation));
            item.setCheckable(true);
            item.setKeepOpen(true);
            item.setChecked(state.visible().contains(column.key()));
            item.addClickListener(click -> item.setChecked(choose(column, item.isChecked())));
        }
    }

    /** Shows or hides a column; the last one stays. Tells whether it is shown now. */
    private boolean choose(Column<T> chosen, boolean shown) {
        List<String> keys = new ArrayList<>(columns.keys());
        keys.removeIf(
                key -> key.equals(chosen.key()) ? !shown : !state.visible().contains(key));
        if (keys.isEmpty()) {
            return true;
        }
        change(state.showing(keys));
        grid.show(state);
        return shown;
    }
}
