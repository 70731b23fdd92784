package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Shows which specialist teams there are, and whom they serve. */
@Route("people/teams")
@RolesAllowed("PEOPLE_COUNT")
class TeamsView extends CareView {

    private static final long serialVersionUID = 1L;

    TeamsView(CareDesk desk) {
        super(desk, PeopleNav.TEAMS);
    }

    @Override
    protected Component part(CarePage page) {
        return new TeamsPart(page);
    }
}
