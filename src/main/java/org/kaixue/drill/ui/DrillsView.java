package org.kaixue.drill.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** Of a school, what it has to drill and what it has drilled; of a county or the prefecture, which schools have. */
@Route(DrillLinks.DRILLS)
@Menu(title = "drill.menu", order = 38, icon = "vaadin:megaphone")
@RolesAllowed("DRILLS_READ")
class DrillsView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;

    DrillsView(DrillDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-drills");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("drill.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        DrillsPage page = new DrillsPage(
                desk.unit(scope.unit()),
                scope,
                desk.scoped(scope, address),
                new DrillWords(desk.texts(), getLocale()),
                () -> show(scope, address));
        boolean school = page.unit().kind() == UnitKind.SCHOOL;
        removeAll();
        switch (page.part()) {
            case DRILLS -> add(school ? new SchoolPart(desk, page) : new CoveragePart(desk, page));
            case ASSIGNMENTS -> add(new AssignmentsPart(desk, page));
            case TRAININGS -> add(school ? new TrainingsPart(desk, page) : new TrainedPart(desk, page));
        }
    }
}
