package org.kaixue.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A short table of numbers; on a phone each row stands as a block with the columns' names beside the values. */
final class SumTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();
    private final transient List<String> headings;

    SumTable(String name, List<String> headings) {
        this.headings = headings;
        table.addClassNames("kx-table", "kx-blocks");
        table.getElement().setAttribute("aria-label", name);
        NativeTableRow head = table.getHead().addRow();
        for (int n = 0; n < headings.size(); n++) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(headings.get(n));
            cell.getElement().setAttribute("scope", "col");
            if (n > 0) {
                cell.addClassName("kx-number");
            }
        }
        add(table);
    }

    SumTable row(Component name, List<String> numbers) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        for (int n = 0; n < numbers.size(); n++) {
            NativeTableCell cell = row.addDataCell();
            cell.getElement().setAttribute("data-heading", headings.get(n + 1));
            cell.addClassName("kx-number");
            cell.add(new Span(numbers.get(n)));
        }
        return this;
    }
}
