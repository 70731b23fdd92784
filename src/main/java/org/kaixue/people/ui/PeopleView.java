package org.kaixue.people.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** Who is here: of a school by class and then one by one, of a county or the prefecture by school, nobody by name. */
@Route(PeopleLinks.PEOPLE)
@Menu(title = "people.menu", order = 34, icon = "vaadin:group")
@RolesAllowed("PEOPLE_COUNT")
class PeopleView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PeopleDesk desk;

    PeopleView(PeopleDesk desk) {
        this.desk = desk;
        addClassName("kx-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode unit = desk.units().tree().get(scope.unit());
        removeAll();
        add(PeopleNav.ROSTER.choice(address.with("unit", unit.code())
                .with("term", desk.terms().get(scope.term()).code())));
        if (unit.kind() == UnitKind.SCHOOL) {
            new SchoolPart(desk, unit, scope.term(), address, () -> show(scope, address)).into(this);
        } else {
            new CountsPart(desk, unit, scope.term()).into(this);
        }
    }
}
