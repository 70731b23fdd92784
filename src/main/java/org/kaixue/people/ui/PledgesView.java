package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Shows who has signed. */
@Route("people/pledges")
@RolesAllowed("PEOPLE_COUNT")
class PledgesView extends CareView {

    private static final long serialVersionUID = 1L;

    PledgesView(CareDesk desk) {
        super(desk, PeopleNav.PLEDGES);
    }

    @Override
    protected Component part(CarePage page) {
        return page.oneByOne() ? new PledgesSchoolPart(page) : new PledgesCountsPart(page);
    }
}
