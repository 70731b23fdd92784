package org.kaixue.system.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.system.HealthFinding;

/** Every item with its state, what was measured, and what it means. */
class HealthTable extends Div {

    private static final long serialVersionUID = 1L;

    HealthTable(List<HealthFinding> findings, HealthWords words) {
        addClassName("kx-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("system.health.title"));
        NativeTable table = new NativeTable();
        table.addClassName("kx-table");
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("system.health.column.item"));
        head.addHeaderCell().setText(getTranslation("system.health.column.state"));
        head.addHeaderCell().setText(getTranslation("system.health.column.measured"));
        head.addHeaderCell().setText(getTranslation("system.health.column.means"));
        findings.forEach(finding -> row(table.getBody().addRow(), finding, words));
        add(table);
    }

    private static void row(NativeTableRow row, HealthFinding finding, HealthWords words) {
        row.addHeaderCell().setText(words.name(finding.item()));
        row.addDataCell().add(StatusBadge.worded(finding.band(), words.state(finding.band())));
        row.addDataCell().setText(words.measured(finding));
        Span means = new Span(words.means(finding.item()));
        means.addClassName("kx-muted");
        row.addDataCell().add(means);
    }
}
