package org.kaixue.staggering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.kaixue.staggering.TimeWindow;

/** People against seats under the board's columns, with the usable seats as the limit. */
record LoadRow(PlanWords words, BoardModel model, int usable) {

    /** The highest bar; the style sheet has a class for each height. */
    private static final int LEVELS = 20;

    void addTo(NativeTable table) {
        NativeTableRow row = table.addBody().addRow();
        row.addClassName("kx-loads");
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        Span limit = new Span(words.text("staggering.board.limit", words.number(usable)));
        limit.addClassName("kx-limit-text");
        name.add(new Span(words.text("staggering.board.loads")), limit);
        for (int column = 0; column < model.columns(); column++) {
            int people = model.loads().get(column);
            NativeTableCell cell = row.addDataCell();
            Div bar = new Div();
            bar.addClassNames("kx-load", "kx-level-" + level(people));
            if (people > usable) {
                bar.addClassName("kx-over");
            }
            Span said = new Span(
                    words.text("staggering.board.load", TimeWindow.clock(model.minute(column)), words.number(people)));
            said.addClassName("kx-sr");
            cell.getElement()
                    .setAttribute(
                            "title",
                            words.text(
                                    "staggering.board.load",
                                    TimeWindow.clock(model.minute(column)),
                                    words.number(people)));
            cell.add(bar, said);
        }
    }

    private int level(int people) {
        return usable == 0 ? 0 : Math.min(LEVELS + 2, Math.ceilDiv(people * LEVELS, usable));
    }
}
