package org.kaixue.isolation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseSheet;

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
                    .then(String.class, waiting -> new LateTouches(desk, this).takeOver(id, waiting, this::show));
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
        title = getTranslation("cases.case.title", visit.words().who(sheet.row()));
        removeAll();
        Div more = new Div();
        more.addClassName("kx-stack");
        new BedCard(visit).into(more);
        new ObservationCard(visit).into(more);
        new ContactsCard(visit).into(more);
        Div columns = new Div(new StepsCard(visit).create(), more);
        columns.addClassNames("kx-columns", "kx-case-columns");
        add(gone(), new CaseHeadline(visit).create(), columns);
        told();
    }

    /** The clocks in the browser begin to count from here. */
    private void told() {
        getElement().executeJs("window.kaixueCase && window.kaixueCase.shown()");
    }

    private Div gone() {
        Span sign = new Span("●");
        sign.getElement().setAttribute("aria-hidden", "true");
        Div gone = new Div(sign, new Span(getTranslation("cases.case.gone")));
        gone.addClassName("kx-gone");
        gone.getElement().setAttribute("role", "alert");
        gone.getElement().setAttribute("hidden", true);
        return gone;
    }

    private static CaseId id(String parameter) {
        try {
            return new CaseId(UUID.fromString(parameter));
        } catch (IllegalArgumentException none) {
            throw new AccessRefused();
        }
    }
}
