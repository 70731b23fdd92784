package org.kaixue.stock.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.stock.LedgerRow;

/** The ledger's columns, on the page, in Excel and on paper. */
final class LedgerColumns {

    private LedgerColumns() {}

    static ColumnList<LedgerRow> all(Locale locale, UI ui) {
        return ColumnList.of(
                Column.date("date", "stock.column.date", LedgerRow::businessDate)
                        .sortable(),
                Column.text("number", "stock.column.number", LedgerRow::documentNumber)
                        .linked(row -> StockLinks.document(row.document())),
                Column.text("kind", "stock.column.kind", (LedgerRow row) -> kind(ui, row)),
                Column.name("unit", "stock.column.unit", LedgerRow::unitName)
                        .sortable()
                        .wide(),
                Column.<LedgerRow>name(
                                "item", "stock.column.item", row -> row.item().name())
                        .sortable(),
                Column.number("quantity", "stock.column.quantity", LedgerRow::quantity)
                        .shownAs((row, reader) -> signed(row, reader))
                        .sortable(),
                Column.text(
                        "typed",
                        "stock.column.typed",
                        (LedgerRow row) -> Quantities.show(row.item(), row.typed(), locale)),
                Column.text("lot", "stock.column.lot", LedgerRow::lotNumber).linked(row -> StockLinks.lot(row.lot())),
                Column.date("expires", "stock.column.expires", LedgerRow::expiresOn),
                Column.text("reason", "stock.column.reason", (LedgerRow row) -> reason(ui, row))
                        .linked(row -> row.keptCount() == null ? null : StockLinks.document(row.keptCount())),
                Column.text("by", "stock.column.by", LedgerRow::postedBy),
                Column.moment("posted", "stock.column.posted", LedgerRow::postedAt)
                        .sortable());
    }

    private static String kind(UI ui, LedgerRow row) {
        String kind = ui.getTranslation("stock.kind." + row.kind().name());
        return row.reversed() ? ui.getTranslation("stock.kind.taken-back", kind) : kind;
    }

    /** Why the line was posted; of one that leaves a later count as it is, which count that is. */
    private static @Nullable String reason(UI ui, LedgerRow row) {
        return row.keptCount() == null
                ? row.reason()
                : ui.getTranslation("stock.count.kept", row.keptCount().number(row.businessDate()));
    }

    private static String signed(LedgerRow row, Locale locale) {
        return (row.quantity() > 0 ? "+" : "") + Quantities.show(row.item(), row.quantity(), locale);
    }
}
