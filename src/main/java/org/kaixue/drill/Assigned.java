package org.kaixue.drill;

import java.util.Map;

/**
 * What came of an assignment.
 *
 * @param schools that have to drill something
 * @param drills that were planned, or were planned already and are now due
 * @param leftOut how many drills do not concern their school, by why
 */
public record Assigned(AssignmentId id, int schools, int drills, Map<Concern, Integer> leftOut) {

    public Assigned {
        leftOut = Map.copyOf(leftOut);
    }
}
