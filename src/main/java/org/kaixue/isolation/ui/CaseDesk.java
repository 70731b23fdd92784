package org.kaixue.isolation.ui;

import org.kaixue.chart.ChartCache;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Lists;
import org.kaixue.isolation.Beds;
import org.kaixue.isolation.CaseChecklist;
import org.kaixue.isolation.CaseCounts;
import org.kaixue.isolation.CaseNorms;
import org.kaixue.isolation.CaseStays;
import org.kaixue.isolation.CaseWatch;
import org.kaixue.isolation.Cases;
import org.kaixue.isolation.Clusters;
import org.kaixue.isolation.Contacts;
import org.kaixue.isolation.IsolationRooms;
import org.kaixue.isolation.KitUses;
import org.kaixue.isolation.Observations;
import org.kaixue.isolation.RoomKit;
import org.kaixue.isolation.RoomWatch;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.people.Persons;
import org.springframework.stereotype.Component;

/** What the pages of cases work with. */
@Component
record CaseDesk(
        Cases cases,
        CaseChecklist checklist,
        CaseStays stays,
        Beds beds,
        Observations observations,
        Contacts contacts,
        Clusters clusters,
        CaseWatch watch,
        RoomWatch roomWatch,
        CaseCounts counts,
        CaseNorms norms,
        IsolationRooms rooms,
        RoomKit kit,
        KitUses kitUses,
        Persons persons,
        Classes classes,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        ChartCache charts,
        Lists lists,
        Actors actors,
        BusinessClock clock,
        Texts texts) {

    UnitNode unit(UnitId id) {
        return units.tree().get(id);
    }

    boolean leads(UnitId school) {
        return jurisdiction.may(Permission.CASES_WRITE, school);
    }

    boolean reads(UnitId school) {
        return jurisdiction.may(Permission.CASES_READ, school);
    }
}
