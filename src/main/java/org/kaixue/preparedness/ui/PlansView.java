package org.kaixue.preparedness.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** Who has both plans in place, what the others lack, and from what plans are begun. */
@Route(PlansPage.PATH)
@Menu(title = "preparedness.menu", order = 41, icon = "vaadin:file-text-o")
@RolesAllowed("PLANS_READ")
class PlansView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PreparednessDesk desk;

    PlansView(PreparednessDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-preps");
    }

    @Override
    protected void show(Scope scope, Address address) {
        PlansPage page = new PlansPage(
                desk.unit(scope.unit()),
                scope,
                desk.scoped(scope, address),
                new PlanWords(desk.texts(), getLocale()),
                desk.plans().below(scope.unit()),
                () -> show(scope, address));
        removeAll();
        PlansHead head = new PlansHead(desk, page);
        add(head.header(), page.parts());
        if (page.part() == PlansPage.Part.TEMPLATES) {
            add(new TemplatesPart(desk, page));
        } else if (page.unit().kind() == UnitKind.SCHOOL) {
            add(new OwnPlans(desk, page));
            OwnPlans.posts(desk, page).ifPresent(this::add);
        } else {
            add(head.tiles(), new UnitsPart(desk, page));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("preparedness.title");
    }
}
