package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.organisation.UnitKind;

/** Shows whether everybody was checked in a screening round. */
@Route("people/screening")
@RolesAllowed("PEOPLE_COUNT")
class ScreeningView extends CareView {

    private static final long serialVersionUID = 1L;

    ScreeningView(CareDesk desk) {
        super(desk, PeopleNav.SCREENING);
    }

    @Override
    protected Component part(CarePage page) {
        return page.unit().kind() == UnitKind.SCHOOL ? new ScreeningSchoolPart(page) : new ScreeningCountsPart(page);
    }
}
