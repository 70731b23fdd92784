package org.kaixue.drill.ui;

import org.kaixue.chart.ChartCache;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Exports;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Lists;
import org.kaixue.drill.Assignments;
import org.kaixue.drill.Coverage;
import org.kaixue.drill.Drills;
import org.kaixue.drill.Evaluations;
import org.kaixue.drill.LiveDrills;
import org.kaixue.drill.LiveWatch;
import org.kaixue.drill.Scenarios;
import org.kaixue.drill.Trainings;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.ui.Scope;
import org.springframework.stereotype.Component;

/** What the pages of drills work with. */
@Component
record DrillDesk(
        Scenarios scenarios,
        Drills drills,
        LiveDrills live,
        LiveWatch watch,
        Evaluations evaluations,
        Coverage coverage,
        Assignments assignments,
        Trainings trainings,
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

    boolean writes(UnitId unit) {
        return jurisdiction.may(Permission.DRILLS_WRITE, unit);
    }

    boolean assigns(UnitId unit) {
        return jurisdiction.may(Permission.DRILLS_ASSIGN, unit);
    }
}
