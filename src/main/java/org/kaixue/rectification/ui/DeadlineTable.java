package org.kaixue.rectification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kaixue.common.Formats;
import org.kaixue.rectification.Deadline;

/** How soon findings must be put right, and who says so. */
final class DeadlineTable extends Div {

    private static final long serialVersionUID = 1L;

    DeadlineTable(List<Deadline> deadlines, boolean changeable, Consumer<Deadline> change) {
        addClassName("kx-deadlines");
        NativeTable table = new NativeTable();
        table.addClassName("kx-table");
        NativeTableRow head = new NativeTableRow();
        Stream.of("rectification.severity", "rectification.deadline.hours", "rectification.deadline.source")
                .map(key -> new NativeTableHeaderCell(getTranslation(key)))
                .forEach(head::add);
        table.getHead().add(head);
        for (Deadline deadline : deadlines) {
            NativeTableRow row = new NativeTableRow();
            row.add(
                    new NativeTableCell(getTranslation("rectification.severity." + deadline.severity())),
                    new NativeTableCell(String.valueOf(deadline.hours())),
                    new NativeTableCell(source(deadline)));
            if (changeable) {
                NativeTableCell cell = new NativeTableCell();
                cell.add(new Button(
                        getTranslation("rectification.deadline.change.action"), click -> change.accept(deadline)));
                row.add(cell);
            }
            table.getBody().add(row);
        }
        if (changeable) {
            head.add(new NativeTableHeaderCell(""));
        }
        add(table);
    }

    private String source(Deadline deadline) {
        return deadline.validFrom() == null
                ? getTranslation("rectification.deadline.usual")
                : getTranslation(
                        "rectification.deadline.since",
                        deadline.source(),
                        Formats.in(getLocale()).date(deadline.validFrom()));
    }
}
