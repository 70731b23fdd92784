package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Shows how many people will be deleted at the end of retention, before they are. */
@Route("people/retention")
@RolesAllowed("PEOPLE_COUNT")
class RetentionView extends CareView {

    private static final long serialVersionUID = 1L;

    RetentionView(CareDesk desk) {
        super(desk, PeopleNav.RETENTION);
    }

    @Override
    protected Component part(CarePage page) {
        return new RetentionPart(page);
    }
}
