package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Shows who is watched over, and who must be released. */
@Route("people/follow-up")
@RolesAllowed("PEOPLE_COUNT")
class FollowUpView extends CareView {

    private static final long serialVersionUID = 1L;

    FollowUpView(CareDesk desk) {
        super(desk, PeopleNav.FOLLOW_UP);
    }

    @Override
    protected Component part(CarePage page) {
        return page.oneByOne() ? new FollowUpSchoolPart(page) : new FollowUpCountsPart(page);
    }
}
