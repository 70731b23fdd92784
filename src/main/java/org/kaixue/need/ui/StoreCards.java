package org.kaixue.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.stock.LedgerRow;
import org.kaixue.stock.ui.StockLinks;

/**
 * What lies in one place and what changed it last; each line leads one level down, to the lot or the document.
 *
 * @param writes whether the reader may post there: the empty store then says how
 */
record StoreCards(SupplyPage page, boolean writes) {

    /** The lots, first expired first. */
    Card lots(String title, StoreRows store) {
        Card card = new Card(title);
        List<StoreRows.Row> rows = store.rows();
        if (rows.isEmpty()) {
            card.add(nothing(store));
            return card;
        }
        NativeTable table = table("need.ui.store.lot", "need.ui.store.expires");
        NativeTableRow head = table.getHead().getRows().getFirst();
        for (String key : List.of("need.ui.store.quantity", "need.ui.usable", "need.ui.unusable")) {
            numeric(head, key);
        }
        head.addHeaderCell().setText(text("need.ui.store.state"));
        for (StoreRows.Row row : rows) {
            NativeTableRow cells = table.getBody().addRow();
            cells.addHeaderCell().add(new Anchor(row.address().href(), row.lot()));
            cells.addDataCell().setText(row.expires());
            for (String quantity : List.of(row.quantity(), row.usable(), row.unused())) {
                number(cells, quantity);
            }
            cells.addDataCell().add(new StatusBadge(row.band(), row.state()));
        }
        card.add(framed(table));
        return card;
    }

    private EmptyState nothing(StoreRows store) {
        return new EmptyState(
                text("need.ui.store.empty", store.item().name()),
                text(writes ? "need.ui.store.empty.receive" : "need.ui.store.empty.ask"));
    }

    /** The latest lines of the ledger. */
    Card lines(List<LedgerRow> lines) {
        Card card = new Card(text("need.ui.store.lines"))
                .actions(new Anchor(StockLinks.ledger(page.unit()).href(), text("need.ui.store.all-lines")));
        if (lines.isEmpty()) {
            card.add(new EmptyState(text("need.ui.store.no-lines"), ""));
            return card;
        }
        NativeTable table = table("need.ui.store.date", "need.ui.store.kind");
        numeric(table.getHead().getRows().getFirst(), "need.ui.store.change");
        table.getHead().getRows().getFirst().addHeaderCell().setText(text("need.ui.store.by"));
        for (LedgerRow line : lines) {
            NativeTableRow cells = table.getBody().addRow();
            cells.addHeaderCell()
                    .add(new Anchor(
                            StockLinks.document(line.document()).href(),
                            page.words().formats().date(line.businessDate())));
            cells.addDataCell().setText(kind(line));
            number(cells, (line.quantity() > 0 ? "+" : "") + page.words().quantity(line.item(), line.quantity()));
            cells.addDataCell().setText(line.postedBy());
        }
        card.add(framed(table));
        return card;
    }

    private String kind(LedgerRow line) {
        if (line.keptCount() != null) {
            return text("stock.count.kept", line.keptCount().number(line.businessDate()));
        }
        String kind = text("stock.kind." + line.kind());
        return line.reversed() ? text("stock.kind.taken-back", kind) : kind;
    }

    private NativeTable table(String... headings) {
        NativeTable table = new NativeTable();
        table.addClassName("kx-table");
        NativeTableRow head = table.getHead().addRow();
        for (String heading : headings) {
            head.addHeaderCell().setText(text(heading));
        }
        return table;
    }

    private void numeric(NativeTableRow head, String heading) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(text(heading));
        cell.addClassName("kx-number");
    }

    private static void number(NativeTableRow row, String value) {
        NativeTableCell cell = row.addDataCell();
        cell.setText(value);
        cell.addClassName("kx-number");
    }

    private static Component framed(NativeTable table) {
        Div frame = new Div(table);
        frame.addClassName("kx-scroll");
        return frame;
    }

    private String text(String key, Object... values) {
        return page.words().text(key, values);
    }
}
