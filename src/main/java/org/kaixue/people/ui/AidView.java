package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Shows the teachers who came to help. */
@Route("people/aid")
@RolesAllowed("PEOPLE_COUNT")
class AidView extends CareView {

    private static final long serialVersionUID = 1L;

    AidView(CareDesk desk) {
        super(desk, PeopleNav.AID);
    }

    @Override
    protected Component part(CarePage page) {
        return page.oneByOne() ? new AidSchoolPart(page) : new AidCountsPart(page);
    }
}
