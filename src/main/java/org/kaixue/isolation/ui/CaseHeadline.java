package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.isolation.CaseRow;
import org.kaixue.isolation.CaseState;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.StepClock;
import org.kaixue.organisation.UnitNode;

/** Who a case is about, and what is to be done or is late. */
record CaseHeadline(CaseVisit visit) {

    PageHeader create() {
        CaseRow row = visit.sheet().row();
        UnitNode school = visit.desk().unit(row.school());
        PageHeader header = new PageHeader(visit.words().who(row))
                .crumb(school.name().in(visit.words().locale()), CaseLinks.rooms(school))
                .crumb(visit.words().text("cases.cases.title"), CaseLinks.cases(school))
                .about(new Span(visit.words().whence(row)
                        + visit.words().text("cases.dot")
                        + visit.words().illness(row.illness())));
        answer(header);
        if (visit.sheet().writable() && row.masked() != null) {
            header.actions(new Button(visit.words().text("cases.case.who"), click -> new WhoDialog(visit).open()));
        }
        if (visit.leading()) {
            header.actions(new Button(visit.words().text("cases.case.judge"), click -> new IllnessForm(visit).open()));
        }
        boolean audited = visit.desk().jurisdiction().may(Permission.AUDIT_READ, row.school());
        return header.actions(RecordTrail.link("case", row.id().value(), audited), PrintButton.create());
    }

    private void answer(PageHeader header) {
        CaseRow row = visit.sheet().row();
        CaseWords words = visit.words();
        if (row.state() == CaseState.WITHDRAWN) {
            header.answer(Band.AMBER, words.text("cases.case.withdrawn"));
            return;
        }
        Optional<CaseStep> late = row.clocks().stream()
                .filter(clock -> clock.running() && clock.over())
                .map(StepClock::step)
                .findFirst();
        late.ifPresent(step -> header.answer(Band.RED, words.text("cases.case.answer.late", words.step(step))));
        CaseStep next = row.steps().next();
        if (row.state() == CaseState.CLOSED) {
            Duration took = Duration.between(
                    row.detectedAt(),
                    Optional.ofNullable(row.closedAt()).orElse(visit.sheet().now()));
            header.answer(Band.GREEN, words.text("cases.case.answer.closed", words.span(took)));
        } else if (late.filter(next::equals).isEmpty()) {
            header.answer(words.text("cases.case.answer.next", words.step(next)));
        }
    }
}
