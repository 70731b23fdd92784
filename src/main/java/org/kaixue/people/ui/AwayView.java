package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Shows who has not come back. */
@Route("people/away")
@RolesAllowed("PEOPLE_COUNT")
class AwayView extends CareView {

    private static final long serialVersionUID = 1L;

    AwayView(CareDesk desk) {
        super(desk, PeopleNav.AWAY);
    }

    @Override
    protected Component part(CarePage page) {
        return page.oneByOne() ? new AwaySchoolPart(page) : new AwayCountsPart(page);
    }
}
