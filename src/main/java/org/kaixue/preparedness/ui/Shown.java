package org.kaixue.preparedness.ui;

import org.kaixue.organisation.UnitKind;
import org.kaixue.preparedness.PlanStanding;
import org.kaixue.preparedness.Standing;
import org.kaixue.preparedness.UnitStanding;

/** Which units a reader of the list wants to see. */
enum Shown {
    ALL,
    MISSING,
    OVERDUE,
    WAITING,
    IN_PLACE,
    COUNTIES;

    boolean shows(UnitStanding row) {
        return switch (this) {
            case ALL -> true;
            case MISSING -> row.both().anyMatch(Shown::missing);
            case OVERDUE -> row.both().anyMatch(plan -> plan.standing() == Standing.OVERDUE);
            case WAITING -> row.waiting();
            case IN_PLACE -> row.inPlace();
            case COUNTIES -> row.unit().kind() == UnitKind.COUNTY;
        };
    }

    private static boolean missing(PlanStanding plan) {
        return plan.standing().compareTo(Standing.OVERDUE) < 0;
    }
}
