package org.kaixue.readiness.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.Gate;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.Assessor;

/** The list, gate by gate: beside each item what the portal knows and what each assessor answered. */
final class ItemsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReadinessDesk desk;
    private final transient AssessmentPage page;
    private final Span left = new Span();

    ItemsPart(ReadinessDesk desk, AssessmentPage page) {
        this.desk = desk;
        this.page = page;
        addClassName("kx-stack");
        add(about());
        Nav gates = new Nav();
        gates.addClassName("kx-ready-gates");
        gates.setAriaLabel(page.words().text("readiness.gates"));
        add(gates);
        for (Gate gate : Gate.values()) {
            List<AssessmentRecord.Line> lines = page.record().lines().stream()
                    .filter(line -> line.item().gate() == gate)
                    .toList();
            if (!lines.isEmpty()) {
                gates.add(link(gate, lines));
                add(gate(gate, lines));
            }
        }
    }

    private Div about() {
        Edition edition = page.record().edition();
        Span list = new Span(page.words()
                .text(
                        "readiness.list",
                        page.words().in(edition.name()),
                        edition.version(),
                        edition.items().size()));
        list.addClassName("kx-muted");
        left.getElement().setAttribute("role", "status");
        Div about = new Div(list, left);
        about.addClassName("kx-ready-about");
        count(page.record());
        return about;
    }

    /** What the school still has to answer. */
    private void count(AssessmentRecord record) {
        boolean answering = record.rights().answer();
        left.setVisible(answering);
        if (answering) {
            left.removeAll();
            left.add(StatusBadge.worded(
                    record.unanswered() == 0 ? Band.GREEN : Band.AMBER,
                    page.words().text("readiness.left", record.unanswered())));
        }
    }

    private Anchor link(Gate gate, List<AssessmentRecord.Line> lines) {
        long failed = lines.stream()
                .filter(line -> line.verdict() == ItemVerdict.FAILED)
                .count();
        String name = page.words().text("checklist.gate." + gate);
        Anchor link = new Anchor(
                "#gate-" + gate, failed == 0 ? name : page.words().text("readiness.gate.failed", name, failed));
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private Card gate(Gate gate, List<AssessmentRecord.Line> lines) {
        Card card = new Card(page.words().text("checklist.gate." + gate));
        card.setId("gate-" + gate);
        Div head = new Div();
        head.addClassName("kx-ready-head");
        head.getElement().setAttribute("aria-hidden", "true");
        head.add(
                new Span(page.words().text("readiness.column.item")),
                new Span(page.words().text("readiness.portal")));
        for (Assessor assessor : Assessor.values()) {
            head.add(new Span(page.words().assessor(assessor)));
        }
        card.add(head);
        lines.forEach(line -> card.add(new ItemRow(desk, page, line, this::count)));
        return card;
    }
}
