package org.kaixue.isolation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseRow;
import org.kaixue.isolation.CaseSheet;
import org.kaixue.isolation.CaseState;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.StepClock;
import org.kaixue.organisation.UnitNode;

/** A case, led with one thumb: who it is, the steps with their clocks, the bed, the observation, the contacts. */
@Route(CaseLinks.CASE)
@RolesAllowed("CASES_READ")
class CaseView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;
    private transient @Nullable CaseId shown;
    private String title = "";

    CaseView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-case");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        shown = id(parameter);
        show();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJavaScript("context://scripts/case.js");
        CaseId id = shown;
        if (id != null) {
            getElement()
                    .executeJs(
                            "return window.kaixueCase.waiting($0)", id.value().toString())
                    .then(String.class, waiting -> takeOver(id, waiting));
        }
        told();
    }

    /** Reads the case and shows it. */
    final void show() {
        CaseId id = shown;
        if (id == null) {
            return;
        }
        CaseSheet sheet = desk.cases().sheet(id);
        CaseVisit visit = new CaseVisit(desk, sheet, CaseWords.of(desk, getLocale()), this::show);
        title = getTranslation("isolation.case.title", visit.words().who(sheet.row()));
        removeAll();
        Div more = new Div();
        more.addClassName("kx-stack");
        new BedCard(visit).into(more);
        new ObservationCard(visit).into(more);
        new ContactsCard(visit).into(more);
        Div columns = new Div(new StepsCard(visit).create(), more);
        columns.addClassNames("kx-columns", "kx-case-columns");
        add(gone(), header(visit), columns);
        told();
    }

    /** The clocks in the browser begin to count from here. */
    private void told() {
        getElement().executeJs("window.kaixueCase && window.kaixueCase.shown()");
    }

    private Div gone() {
        Span sign = new Span("●");
        sign.getElement().setAttribute("aria-hidden", "true");
        Div gone = new Div(sign, new Span(getTranslation("isolation.case.gone")));
        gone.addClassName("kx-gone");
        gone.getElement().setAttribute("role", "alert");
        gone.getElement().setAttribute("hidden", true);
        return gone;
    }

    private PageHeader header(CaseVisit visit) {
        CaseRow row = visit.sheet().row();
        UnitNode school = desk.unit(row.school());
        PageHeader header = new PageHeader(visit.words().who(row))
                .crumb(school.name().in(getLocale()), CaseLinks.rooms(school))
                .crumb(getTranslation("isolation.cases.title"), CaseLinks.cases(school))
                .about(new Span(visit.words().whence(row)
                        + getTranslation("isolation.dot")
                        + visit.words().illness(row.illness())));
        answer(header, visit);
        if (visit.sheet().writable() && row.masked() != null) {
            header.actions(new Button(getTranslation("isolation.case.who"), click -> new WhoDialog(visit).open()));
        }
        if (visit.leading()) {
            header.actions(new Button(getTranslation("isolation.case.judge"), click -> new IllnessForm(visit).open()));
        }
        boolean audited = desk.jurisdiction().may(Permission.AUDIT_READ, row.school());
        return header.actions(RecordTrail.link("case", row.id().value(), audited), PrintButton.create());
    }

    private void answer(PageHeader header, CaseVisit visit) {
        CaseRow row = visit.sheet().row();
        CaseWords words = visit.words();
        if (row.state() == CaseState.WITHDRAWN) {
            header.answer(Band.AMBER, words.text("isolation.case.withdrawn"));
            return;
        }
        row.clocks().stream()
                .filter(clock -> clock.running() && clock.over())
                .map(StepClock::step)
                .findFirst()
                .ifPresent(step -> header.answer(Band.RED, words.text("isolation.case.answer.late", words.step(step))));
        if (row.state() == CaseState.CLOSED) {
            Duration took = Duration.between(
                    row.detectedAt(),
                    Optional.ofNullable(row.closedAt()).orElse(visit.sheet().now()));
            header.answer(Band.GREEN, words.text("isolation.case.answer.closed", words.span(took)));
        } else {
            header.answer(words.text(
                    "isolation.case.answer.next", words.step(row.steps().next())));
        }
    }

    /** Touches that the portal never got, because the connection or the session was gone. */
    private void takeOver(CaseId id, String waiting) {
        long taken = Arrays.stream(waiting.split(","))
                .filter(touch -> touch.matches("[A-Z_]+ \\d{1,12}"))
                .filter(touch -> takeOver(id, touch.split(" ")))
                .count();
        if (taken > 0) {
            show();
            Messages.saved(getTranslation("isolation.case.taken-over", taken));
        }
    }

    private boolean takeOver(CaseId id, String[] touch) {
        Optional<CaseStep> step = Arrays.stream(CaseStep.values())
                .filter(one -> one.name().equals(touch[0]))
                .findFirst();
        try {
            step.ifPresent(one -> desk.checklist().touch(id, one, Duration.ofMillis(Long.parseLong(touch[1]))));
        } catch (RuleViolation refusal) {
            Messages.refused(refusal);
            step = Optional.empty();
        }
        getElement().executeJs("window.kaixueCase.kept($0, $1)", id.value().toString(), touch[0]);
        return step.isPresent();
    }

    private static CaseId id(String parameter) {
        try {
            return new CaseId(UUID.fromString(parameter));
        } catch (IllegalArgumentException none) {
            throw new AccessRefused();
        }
    }
}
