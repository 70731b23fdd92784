package org.kaixue.stock.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.Formats;
import org.kaixue.organisation.UnitNode;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.DocumentRow;
import org.kaixue.stock.LedgerRow;

/** What stands on a document, on the page and on paper. */
record DocumentParts(DocumentRow document, UnitNode unit, Locale locale) {

    /** Its lines: the item, the lot, the amount as typed and what that is in the base unit. */
    Component lines() {
        NativeTable table = new NativeTable();
        table.addClassName("kx-table");
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(text("stock.column.item"));
        head.addHeaderCell().setText(text("stock.column.lot"));
        head.addHeaderCell().setText(text("stock.column.expires"));
        numeric(head, text("stock.column.typed"));
        numeric(head, text("stock.column.quantity"));
        document.lines().forEach(line -> row(table.getBody().addRow(), line));
        Div frame = new Div(table);
        frame.addClassName("kx-scroll");
        return frame;
    }

    private void row(NativeTableRow row, LedgerRow line) {
        row.addHeaderCell()
                .add(new Anchor(
                        StockLinks.item(unit, line.item()).href(),
                        line.item().name().in(locale)));
        NativeTableCell lot = row.addDataCell();
        lot.add(new Anchor(StockLinks.lot(line.lot()).href(), line.lotNumber()));
        if (line.keptCount() != null) {
            lot.add(kept(line, line.keptCount()));
        }
        row.addDataCell()
                .setText(line.expiresOn() == null ? "" : Formats.in(locale).date(line.expiresOn()));
        number(row, Quantities.show(line.item(), line.typed(), locale));
        number(row, (line.quantity() > 0 ? "+" : "") + Quantities.exact(line.item(), line.quantity(), locale));
    }

    /** Why a line stands in the document that nobody typed. */
    private Div kept(LedgerRow line, DocumentId count) {
        Div why = new Div(
                new Span(text("stock.count.kept-why", Formats.in(locale).date(line.businessDate()))),
                new Anchor(StockLinks.document(count).href(), count.number(line.businessDate())));
        why.addClassName("kx-muted");
        return why;
    }

    /** Who, when, where and why. */
    Component facts() {
        DescriptionList list = new DescriptionList();
        list.addClassName("kx-slip");
        fact(list, "stock.column.number", document.number());
        fact(
                list,
                "stock.document.place",
                text("stock.document.place-of", unit.name(), document.place().name()));
        fact(list, "stock.column.date", Formats.in(locale).date(document.businessDate()));
        fact(list, "stock.column.posted", Formats.in(locale).moment(document.postedAt()));
        fact(list, "stock.column.by", document.postedBy());
        if (document.purpose() != null) {
            fact(list, "stock.field.purpose", text("stock.purpose." + document.purpose()));
        }
        fact(list, "stock.column.reason", document.reason());
        return list;
    }

    /** Room for signatures; only on paper. */
    Component signatures() {
        Div line = new Div(new Span(text("stock.document.signed")), new Span(text("stock.document.checked")));
        line.addClassName("kx-signatures");
        return line;
    }

    private static void fact(DescriptionList list, String key, @Nullable String value) {
        if (value != null) {
            list.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value));
        }
    }

    private static void numeric(NativeTableRow head, String heading) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(heading);
        cell.addClassName("kx-number");
    }

    private static void number(NativeTableRow row, String value) {
        NativeTableCell cell = row.addDataCell();
        cell.setText(value);
        cell.addClassName("kx-number");
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
