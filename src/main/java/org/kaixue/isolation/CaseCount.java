package org.kaixue.isolation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * The cases at and below a unit in a period, counted; nobody by name.
 *
 * @param unit a school, or a unit above
 * @param open cases that are open now, whenever they began
 * @param late open cases in which a step is to be done whose time is up
 * @param isolated people who lie in an isolation room now
 * @param begun cases that began in the period
 * @param over steps that took longer than they may, of the cases that began in the period
 * @param times how long the timed steps took, of the same cases
 */
public record CaseCount(UnitId unit, int open, int late, int isolated, int begun, int over, List<StepTime> times) {

    public CaseCount {
        times = List.copyOf(times);
    }

    /**
     * How long a step took in the cases of a period.
     *
     * @param limit minutes, as they are today
     * @param done in how many cases it was done
     * @param median minutes after the detection; null where it was done in none
     * @param worst minutes; null where it was done in none
     * @param over in how many cases it took longer than it might, or is still to be done beyond its time
     */
    public record StepTime(
            CaseStep step,
            int limit,
            int done,
            @Nullable Long median,
            @Nullable Long worst,
            int over) {}

    /** Half of the people were isolated within so many minutes; null where nobody was. */
    public @Nullable Long medianToIsolation() {
        return times.stream()
                .filter(time -> time.step() == CaseStep.ISOLATED)
                .findFirst()
                .map(StepTime::median)
                .orElse(null);
    }
}
