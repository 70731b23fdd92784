package org.kaixue.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueEditor;
import org.kaixue.catalogue.CatalogueRow;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.Jurisdiction;

/** Which items there are and how amounts of them are typed and shown. */
@Route("catalogue")
@Menu(title = "catalogue.menu", order = 60, icon = "vaadin:package")
@RolesAllowed("NORMS_READ")
class CatalogueView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 10;

    private final transient Catalogue catalogue;
    private final transient CatalogueEditor editor;
    private final transient Lists lists;
    private final boolean keeper;
    private final boolean audited;

    CatalogueView(Catalogue catalogue, CatalogueEditor editor, Lists lists, Jurisdiction jurisdiction) {
        this.catalogue = catalogue;
        this.editor = editor;
        this.lists = lists;
        this.keeper = jurisdiction.mayEverywhere(Permission.NORMS_WRITE);
        this.audited = jurisdiction.mayEverywhere(Permission.AUDIT_READ);
        addClassName("kx-page");
        show();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Address.of(event.getLocation())
                .get("item")
                .flatMap(catalogue::byCode)
                .map(item -> catalogue.row(item.id()))
                .filter(row -> keeper)
                .ifPresent(this::change);
    }

    private void show() {
        removeAll();
        DataList<CatalogueRow> list = lists.of(columns(), catalogue.rows()).titled(getPageTitle());
        PageHeader header = new PageHeader(getPageTitle());
        if (keeper) {
            Button add = new Button(getTranslation("catalogue.add"), click -> dialog().add(next()));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
            list.onOpen(this::change);
        }
        add(header, list);
    }

    private ColumnList<CatalogueRow> columns() {
        ColumnList<CatalogueRow> columns = ColumnList.of(
                Column.<CatalogueRow>name("name", "catalogue.column.name", row -> row.item()
                                .name())
                        .wide(),
                Column.text("code", "catalogue.column.code", (CatalogueRow row) -> row.item()
                        .code()),
                Column.text(
                        "category",
                        "catalogue.column.category",
                        (CatalogueRow row) -> getTranslation(
                                "catalogue.category." + row.item().category().name())),
                Column.text("units", "catalogue.column.units", (row, locale) -> row.item().units().stream()
                        .map(unit -> unit.name().in(locale))
                        .collect(Collectors.joining(" / "))),
                yes("durable", "catalogue.column.durable", row -> row.item().durable()),
                yes("expiry", "catalogue.column.expiry", row -> row.item().expiryTracked()),
                yes("emergency", "catalogue.column.emergency", row -> row.item().emergencyList()),
                Column.date("retired", "catalogue.column.retired", CatalogueRow::retiredOn));
        return keeper
                ? columns.with(Column.text("offer", "catalogue.column.offer", (CatalogueRow row) -> "")
                        .drawn(this::offer))
                : columns;
    }

    private Column<CatalogueRow> yes(String key, String headerKey, Predicate<CatalogueRow> is) {
        return Column.text(key, headerKey, row -> is.test(row) ? getTranslation("common.yes") : "");
    }

    private Component offer(CatalogueRow row) {
        Button button = row.retired()
                ? new Button(
                        getTranslation("catalogue.restore"),
                        click -> Messages.attempt(() -> {
                            editor.restore(row.item().id());
                            show();
                        }))
                : new Button(getTranslation("catalogue.retire"), click -> Messages.attempt(() -> retire(row)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return new Span(button);
    }

    private void retire(CatalogueRow row) {
        editor.retire(row.item().id());
        show();
        Messages.undo(getTranslation("catalogue.retired", row.item().name()), () -> {
            editor.restore(row.item().id());
            show();
        });
    }

    private void change(CatalogueRow row) {
        dialog().change(row, () -> catalogue.row(row.item().id()));
    }

    private ItemDialog dialog() {
        return new ItemDialog(editor, audited, this::show);
    }

    private int next() {
        return STEP
                + catalogue.rows().stream()
                        .mapToInt(row -> row.item().sortOrder())
                        .max()
                        .orElse(0);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.title");
    }
}
