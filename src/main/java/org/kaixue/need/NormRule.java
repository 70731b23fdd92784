package org.kaixue.need;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.UnitId;

/**
 * A norm made ready for many schools.
 *
 * @param depth how far down the tree its unit stands; zero for all units
 * @param units its unit and all below; null for all
 * @param from its first day, numbered
 * @param to its last day
 * @param rate in {@link Micro}
 * @param days for how many school days; 1 where the driver is not daily
 */
record NormRule(Norm norm, int depth, @Nullable Set<UnitId> units, long from, long to, long rate, int days) {

    /**
     * The most specific first: the lowest unit, then a level of risk, a stage, a kind of boarding. Of equals the latest,
     * then the one that asks for more.
     */
    static final Comparator<NormRule> MOST_SPECIFIC_FIRST = Comparator.comparingInt(NormRule::depth)
            .thenComparing(rule -> rule.norm.risk() != null)
            .thenComparing(rule -> rule.norm.stage() != null)
            .thenComparing(rule -> rule.norm.boarding() != null)
            .thenComparingLong(NormRule::from)
            .thenComparingLong(NormRule::rate)
            .reversed()
            .thenComparing(rule -> rule.norm.id().value());

    /**
     * Whether it holds for a school on a day.
     *
     * @param stage the stage that is counted; null where the whole school is, and then a norm for a stage holds for every
     *     school that teaches it
     */
    boolean holds(SchoolFacts school, @Nullable Stage stage, long day) {
        return from <= day
                && day <= to
                && (norm.boarding() == null || norm.boarding() == school.boarding())
                && (norm.risk() == null || norm.risk() == school.risk())
                && (norm.stage() == null || (stage == null ? teaches(school, norm.stage()) : norm.stage() == stage))
                && (units == null || units.contains(school.school()));
    }

    /** Whether it holds for a depot on a day. */
    boolean holdsFor(UnitId depot, long day) {
        return from <= day && day <= to && (units == null || units.contains(depot));
    }

    private static boolean teaches(SchoolFacts school, Stage stage) {
        for (StageFacts facts : school.stages()) {
            if (facts.stage() == stage) {
                return true;
            }
        }
        return false;
    }
}
