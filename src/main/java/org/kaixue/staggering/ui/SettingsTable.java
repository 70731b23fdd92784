package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** A short table of settings; the frame scrolls sideways where the screen is narrow. */
final class SettingsTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final String NUMBER = "kx-number";

    private final NativeTable table = new NativeTable();
    private final NativeTableRow head;
    private final List<Boolean> numeric = new ArrayList<>();

    SettingsTable() {
        addClassName("kx-scroll");
        getElement().setAttribute("tabindex", "0");
        table.addClassName("kx-table");
        head = table.getHead().addRow();
        add(table);
    }

    SettingsTable texts(String heading) {
        return column(heading, false);
    }

    SettingsTable numbers(String heading) {
        return column(heading, true);
    }

    private SettingsTable column(String heading, boolean number) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(heading);
        cell.getElement().setAttribute("scope", "col");
        if (number) {
            cell.addClassName(NUMBER);
        }
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
            cell.add(cells[n]);
            if (numeric.get(n + 1)) {
                cell.addClassName(NUMBER);
            }
        }
    }

    static Span text(Object value) {
        return new Span(value.toString());
    }
}
