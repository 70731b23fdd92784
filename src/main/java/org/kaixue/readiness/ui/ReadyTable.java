package org.kaixue.readiness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** A short table; on a phone each row stands as a block of its own, with the columns' names beside the values. */
final class ReadyTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final String NUMBER = "kx-number";

    private final NativeTable table = new NativeTable();
    private final NativeTableRow head;
    private final List<String> headings = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();

    ReadyTable(String name) {
        table.addClassNames("kx-table", "kx-blocks");
        table.getElement().setAttribute("aria-label", name);
        head = table.getHead().addRow();
        add(table);
    }

    ReadyTable texts(String heading) {
        return column(heading, false);
    }

    ReadyTable numbers(String heading) {
        return column(heading, true);
    }

    private ReadyTable column(String heading, boolean number) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(heading);
        cell.getElement().setAttribute("scope", "col");
        if (number) {
            cell.addClassName(NUMBER);
        }
        headings.add(heading);
        numeric.add(number);
        return this;
    }

    /** A row; its cells stand in the order of the columns. */
    void row(Component name, Component... cells) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        for (int n = 0; n < cells.length; n++) {
            NativeTableCell cell = row.addDataCell();
            cell.getElement().setAttribute("data-heading", headings.get(n + 1));
            cell.add(cells[n]);
            if (numeric.get(n + 1)) {
                cell.addClassName(NUMBER);
            }
        }
    }

    static Span text(String text) {
        return new Span(text);
    }
}
