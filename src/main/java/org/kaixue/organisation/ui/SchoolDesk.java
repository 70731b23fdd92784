package org.kaixue.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.Headcounts;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Openings;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.Schools;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Component;

/** What the parts of a school's page work with. */
@Component
record SchoolDesk(
        Schools schools,
        Classes classes,
        Headcounts headcounts,
        Facilities facilities,
        Openings openings,
        OrganisationFacts facts,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        Lists lists,
        BusinessClock clock) {

    /** The way to what was changed at a unit and below: its own record, and all that its page shows. */
    Anchor trail(UnitNode unit) {
        return RecordTrail.link(
                Address.of(RecordTrail.PATH).with(Scopes.UNIT, unit.code()),
                jurisdiction.may(Permission.AUDIT_READ, unit.id()));
    }

    /** A school's page as one person sees it in one term. */
    Visit visit(UnitNode school, TermId term, Runnable refresh) {
        return new Visit(school, term, jurisdiction.may(Permission.ORGANISATION_WRITE, school.id()), refresh);
    }

    /**
     * Who looks at what.
     *
     * @param writable whether the person may change the school's records
     * @param refresh shows the page anew after a change
     */
    record Visit(UnitNode school, TermId term, boolean writable, Runnable refresh) {}
}
