package org.kaixue.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.organisation.UnitNode;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitRecord;

/** One visit: before it, what to know; while it is made, its questions; afterwards, what was answered and found. */
@Route(VisitLinks.VISIT)
@RolesAllowed("VISITS_READ")
class VisitView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SupervisionDesk desk;
    private String title = "";

    VisitView(SupervisionDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-visit");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(VisitLinks.id(parameter));
    }

    private void show(VisitId id) {
        VisitRecord record = desk.visits().record(id);
        UnitNode school = desk.unit(record.visit().school());
        VisitWords words = new VisitWords(desk.texts(), getLocale());
        title = words.text(
                "supervision.dot",
                words.in(school.name()),
                words.in(record.visit().listName()));
        removeAll();
        VisitActions actions = new VisitActions(desk, words, record, school, () -> show(id));
        add(
                new VisitHeader(words, record, school).header(actions),
                new VisitSheet(desk, words, record, () -> show(id)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
