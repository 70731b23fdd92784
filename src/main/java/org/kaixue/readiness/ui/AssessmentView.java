package org.kaixue.readiness.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.readiness.AssessmentRecord;

/** Whether one stage of a school may open: what the portal knows, what each assessor answered, what is left to be done. */
@Route(ReadinessLinks.BOARD + "/:school/:stage")
@RolesAllowed("READINESS_READ")
class AssessmentView extends ScopedView implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReadinessDesk desk;
    private String code = "";
    private String named = "";

    AssessmentView(ReadinessDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-assessment");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("school").orElse("");
        named = event.getRouteParameters().get("stage").orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("readiness.title");
    }

    @Override
    protected Address elsewhere(Address address, UnitNode unit) {
        return ReadinessLinks.of(unit.code());
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode school = desk.units()
                .tree()
                .byCode(code)
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .orElseThrow(AccessRefused::new);
        desk.jurisdiction().require(Permission.READINESS_READ, school.id());
        Stage stage = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElseThrow(AccessRefused::new);
        AssessmentRecord record = desk.assessments().record(school.id(), scope.term(), stage);
        AssessmentPage page = new AssessmentPage(
                school,
                scope.term(),
                record,
                ReadinessLinks.of(code, stage, desk.terms().get(scope.term()).code()),
                new ReadinessWords(desk.texts(), getLocale()),
                () -> show(scope, address));
        removeAll();
        Div parts = new Div();
        parts.addClassName("kx-columns");
        parts.add(new StandingCards(page).cards());
        add(new AssessmentHeader(desk, page).header(), new Steps(page), parts);
        ItemsPart items = new ItemsPart(desk, page);
        add(items, new HistoryCard(page));
    }
}
