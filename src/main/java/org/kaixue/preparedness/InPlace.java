package org.kaixue.preparedness;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How many of some units have both plans in place, and what the others lack.
 *
 * @param inPlace both plans approved and not past their review
 * @param waiting not in place, and nothing is left to do but to approve
 * @param overdue with a plan that should have been reviewed
 * @param missing with a plan that was never approved and does not wait either
 */
public record InPlace(int units, int inPlace, int waiting, int overdue, int missing) {

    private static final int HUNDRED = 100;

    public static InPlace of(Collection<UnitStanding> rows) {
        return new InPlace(
                rows.size(),
                count(rows, UnitStanding::inPlace),
                count(rows, InPlace::onlyWaits),
                count(rows, row -> row.both().anyMatch(plan -> plan.standing() == Standing.OVERDUE)),
                count(rows, row -> row.both().anyMatch(InPlace::lacking)));
    }

    private static boolean onlyWaits(UnitStanding row) {
        return !row.inPlace() && row.both().allMatch(plan -> plan.standing().inPlace() || plan.waiting());
    }

    private static boolean lacking(PlanStanding plan) {
        return plan.standing().compareTo(Standing.OVERDUE) < 0;
    }

    /** Rounded down: what is not quite everything is never 100. */
    public int percent() {
        return units == 0 ? HUNDRED : inPlace * HUNDRED / units;
    }

    private static int count(Collection<UnitStanding> rows, Predicate<UnitStanding> which) {
        return (int) rows.stream().filter(which).count();
    }
}
