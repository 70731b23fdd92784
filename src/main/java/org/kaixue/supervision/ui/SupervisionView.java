package org.kaixue.supervision.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.supervision.SchoolVisits;

/** Which schools nobody has visited, which visits are late, who goes where this week, and what is found most often. */
@Route(VisitLinks.SUPERVISION)
@Menu(title = "supervision.menu", order = 44, icon = "vaadin:clipboard-user")
@RolesAllowed("VISITS_READ")
class SupervisionView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SupervisionDesk desk;

    SupervisionView(SupervisionDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-supervision");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        SupervisionPage page = new SupervisionPage(
                desk.unit(scope.unit()),
                scope,
                desk.scoped(scope, address),
                new VisitWords(desk.texts(), getLocale()),
                () -> show(scope, address));
        List<SchoolVisits> schools = desk.coverage().of(scope.unit(), scope.term());
        removeAll();
        add(new SupervisionHeader(desk, page, schools).header());
        if (desk.jurisdiction().maySomewhere(Permission.VISITS_WRITE)) {
            add(new OwnVisits(desk, page));
        }
        add(page.parts());
        switch (page.part()) {
            case OVERVIEW -> add(new OverviewPart(desk, page, schools));
            case LIST -> add(new VisitList(desk, page).list());
            case COVERAGE -> add(new CoveragePart(desk, page, schools));
        }
    }
}
