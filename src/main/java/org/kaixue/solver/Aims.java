package org.kaixue.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sought, the most important first: a goal is never given up for a later one.
 *
 * @param latestEnd by when all must be over, minutes after midnight; null for as late as places and cohorts allow
 * @param before the plan that is to be changed little; {@link Plan#EMPTY} if there is none
 */
public record Aims(List<Goal> goals, @Nullable Integer latestEnd, Plan before) {

    public Aims {
        goals = List.copyOf(goals);
    }

    /** As early as possible, then the shortest queue, then the fewest at a time. */
    public static Aims earliest() {
        return new Aims(List.of(Goal.END, Goal.QUEUE, Goal.PEAK, Goal.WISHES), null, Plan.EMPTY);
    }

    /** The fewest at a time within an end. */
    public static Aims leastCrowded(int latestEnd) {
        return new Aims(List.of(Goal.PEAK, Goal.QUEUE, Goal.WISHES), latestEnd, Plan.EMPTY);
    }

    /** As much of a plan kept as possible, then as early as possible. */
    public static Aims fewestChanges(Plan before) {
        return new Aims(List.of(Goal.CHANGES, Goal.END, Goal.QUEUE, Goal.PEAK), null, before);
    }
}
