package org.kaixue.supervision.ui;

import org.kaixue.chart.ChartCache;
import org.kaixue.checklist.Checklists;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Exports;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Lists;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.rectification.FindingFlow;
import org.kaixue.rectification.Rectifications;
import org.kaixue.supervision.JointTeams;
import org.kaixue.supervision.VisitBriefings;
import org.kaixue.supervision.VisitCoverage;
import org.kaixue.supervision.VisitPlanning;
import org.kaixue.supervision.Visits;
import org.springframework.stereotype.Component;

/** What the pages of supervision work with. */
@Component
record SupervisionDesk(
        Visits visits,
        VisitPlanning planning,
        VisitBriefings briefings,
        VisitCoverage coverage,
        JointTeams teams,
        Checklists checklists,
        Rectifications rectifications,
        FindingFlow flow,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        ChartCache charts,
        Lists lists,
        Exports exports,
        BusinessClock clock,
        Texts texts) {

    UnitNode unit(UnitId id) {
        return units.tree().get(id);
    }

    /** The address of a page that names what it shows. */
    Address scoped(Scope scope, Address address) {
        return address.with("unit", unit(scope.unit()).code())
                .with("term", terms.get(scope.term()).code());
    }

    boolean plans(UnitId unit) {
        return jurisdiction.may(Permission.VISITS_PLAN, unit);
    }
}
