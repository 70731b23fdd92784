package org.kaixue.readiness.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.AssessmentRow;
import org.kaixue.readiness.AssessmentState;
import org.kaixue.readiness.Assessor;
import org.kaixue.supervision.VisitTier;

/** The way to the opening, step by step: what is done, what comes next. */
final class Steps extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AssessmentRecord record;
    private final transient ReadinessWords words;
    private final OrderedList steps = new OrderedList();
    private boolean nextShown;

    Steps(AssessmentPage page) {
        this.record = page.record();
        this.words = page.words();
        addClassName("kx-ready-steps");
        AssessmentRow row = record.row();
        AssessmentState state = record.state();
        boolean self = row != null && row.selfAt() != null && state != null && !state.answerable();
        boolean county = record.visits().containsKey(Assessor.COUNTY);
        boolean prefecture = record.visits().containsKey(Assessor.PREFECTURE);
        boolean decided = state != null && state.approved();
        step("self", self, row == null ? null : row.selfBy());
        // What was left out is no step any more: the prefecture may come first, and approvals were given on paper.
        if (county || !(prefecture || decided)) {
            step("county", county, null);
        }
        if (prefecture || (record.rule().inspected() && !decided)) {
            step("prefecture", prefecture, null);
        }
        step(
                record.approver() == VisitTier.COUNTY ? "approve-county" : "approve-prefecture",
                decided,
                row == null ? null : row.approvedBy());
        step("open", state == AssessmentState.OPENED, null);
        add(steps);
    }

    private void step(String name, boolean done, @Nullable String by) {
        ListItem item = new ListItem();
        Span sign = new Span(done ? "✓" : "");
        sign.addClassName("kx-ready-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span what = new Span(words.text("readiness.step." + name));
        Span how = new Span(words.text(done ? "readiness.step.done" : "readiness.step.todo"));
        how.addClassName("kx-muted");
        if (done && by != null) {
            how.setText(by);
        }
        item.add(sign, what, how);
        if (done) {
            item.addClassName("kx-done");
        } else if (!nextShown) {
            item.addClassName("kx-next");
            item.getElement().setAttribute("aria-current", "step");
            nextShown = true;
        }
        steps.add(item);
    }
}
