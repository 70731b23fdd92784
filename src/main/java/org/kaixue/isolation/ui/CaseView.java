package org.kaixue.isolation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseSheet;

/**
 * A case, led with one thumb: who it is, the steps with their clocks, the bed, the observation, the contacts. What is
 * touched on another phone is seen here at once, and disturbs nothing that is being typed.
 */
@Route(CaseLinks.CASE)
@RolesAllowed("CASES_READ")
class CaseView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;
    private final transient Follower follower = new Follower(this::lookAgain);
    private final Div head = new Div();
    private transient @Nullable CaseId shown;
    private transient @Nullable CaseSheet sheet;
    private @Nullable StepsCard steps;
    private @Nullable CaseCards more;
    private String title = "";

    CaseView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-case");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        shown = id(parameter);
        steps = null;
        show();
        if (isAttached()) {
            follow(event.getUI());
        }
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
                            "return window.kaixueCase.waiting($0, $1)",
                            id.value().toString(),
                            String.valueOf(desk.actors().current().account()))
                    .then(String.class, waiting -> new LateTouches(desk, this).takeOver(id, waiting, this::show));
        }
        follow(event.getUI());
        told();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        follower.leave();
        super.onDetach(event);
    }

    /** Whoever touches something of the case, or of the rooms in which it may have a bed, is seen here at once. */
    private void follow(UI ui) {
        CaseSheet now = sheet;
        if (now != null) {
            follower.follow(ui, List.of(told -> desk.watch().onChange(now.row().id(), told), told -> desk.roomWatch()
                    .onChange(now.row().school(), told)));
        }
    }

    private void lookAgain() {
        if (isAttached()) {
            show();
        }
    }

    /** Reads the case and shows it; steps that are as they were stay untouched. */
    final void show() {
        CaseId id = shown;
        if (id == null) {
            return;
        }
        follower.looks();
        CaseSheet now = desk.cases().sheet(id);
        CaseVisit visit = new CaseVisit(desk, now, CaseWords.of(desk, getLocale()), this::show);
        sheet = now;
        title = getTranslation("cases.case.title", visit.words().who(now.row()));
        head.removeAll();
        head.add(new CaseHeadline(visit).create());
        StepsCard card = steps;
        CaseCards others = more;
        if (card == null || others == null) {
            removeAll();
            card = new StepsCard(visit);
            steps = card;
            others = new CaseCards();
            more = others;
            Div columns = new Div(card, others);
            columns.addClassNames("kx-columns", "kx-case-columns");
            add(new GoneBanner(), head, columns);
        } else {
            card.tell(visit);
        }
        others.tell(visit);
        told();
    }

    /** The clocks in the browser begin to count from here. */
    private void told() {
        CaseSheet now = sheet;
        if (now != null) {
            getElement().executeJs("window.kaixueCase && window.kaixueCase.shown($0)", (double)
                    now.now().toEpochMilli());
        }
    }

    private static CaseId id(String parameter) {
        try {
            return new CaseId(UUID.fromString(parameter));
        } catch (IllegalArgumentException none) {
            throw new AccessRefused();
        }
    }
}
