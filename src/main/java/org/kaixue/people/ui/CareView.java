package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** A page about people beside the roster: of a school its people, where the reader may see them; else counts by school. */
abstract class CareView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CareDesk desk;
    private final PeopleNav nav;

    CareView(CareDesk desk, PeopleNav nav) {
        this.desk = desk;
        this.nav = nav;
        addClassNames("kx-page", "kx-people");
    }

    /** What the page shows. */
    protected abstract Component part(CarePage page);

    @Override
    public String getPageTitle() {
        return getTranslation(nav.titleKey());
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode unit = desk.units().tree().get(scope.unit());
        Address scoped = address.with("unit", unit.code())
                .with("term", desk.terms().get(scope.term()).code());
        CarePage page =
                new CarePage(desk, unit, scope.term(), scoped, getLocale(), getPageTitle(), () -> show(scope, address));
        removeAll();
        add(part(page));
        getElement().insertChild(0, nav.choice(scoped).getElement());
    }
}
