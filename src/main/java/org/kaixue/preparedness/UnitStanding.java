package org.kaixue.preparedness;

import java.util.stream.Stream;
import org.kaixue.organisation.UnitNode;

/** How a unit stands with both its plans. */
public record UnitStanding(UnitNode unit, PlanStanding control, PlanStanding emergency) {

    public PlanStanding of(PlanKind kind) {
        return kind == PlanKind.CONTROL ? control : emergency;
    }

    public Stream<PlanStanding> both() {
        return Stream.of(control, emergency);
    }

    public boolean inPlace() {
        return both().allMatch(plan -> plan.standing().inPlace());
    }

    public boolean waiting() {
        return both().anyMatch(PlanStanding::waiting);
    }

    /** The worse of both. */
    public Standing worst() {
        return control.standing().compareTo(emergency.standing()) <= 0 ? control.standing() : emergency.standing();
    }
}
