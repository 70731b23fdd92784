package org.kaixue.people.ui;

import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Lists;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.people.AidTeachers;
import org.kaixue.people.ClassNames;
import org.kaixue.people.FollowUps;
import org.kaixue.people.Persons;
import org.kaixue.people.Pledges;
import org.kaixue.people.RetentionOutlook;
import org.kaixue.people.Returns;
import org.kaixue.people.RosterTotals;
import org.kaixue.people.Screenings;
import org.kaixue.people.Teams;
import org.springframework.stereotype.Component;

/** What the pages about people beside the roster work with. */
@Component
record CareDesk(
        Returns returns,
        FollowUps followUps,
        Pledges pledges,
        AidTeachers aid,
        Teams teams,
        Screenings screenings,
        RosterTotals rosters,
        RetentionOutlook retention,
        ClassNames classes,
        Persons persons,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        Lists lists,
        BusinessClock clock,
        Texts texts) {

    boolean may(Permission permission, UnitId unit) {
        return jurisdiction.may(permission, unit);
    }
}
