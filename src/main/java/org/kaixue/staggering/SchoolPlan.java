package org.kaixue.staggering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Conflict;

/**
 * How a school stands with its plan of an occasion today.
 *
 * @param people who come
 * @param over how many more they are than all seats of all sittings that the window has room for; 0 at gates
 * @param published the plan that is in force; null where there is none
 * @param standing how that plan stands today; null where there is none
 * @param obstacles what has to be entered or mended before a plan can be sought
 */
public record SchoolPlan(
        UnitId school,
        State state,
        int people,
        int over,
        @Nullable PlanRow published,
        @Nullable Standing standing,
        List<Obstacle> obstacles) {

    public SchoolPlan {
        obstacles = List.copyOf(obstacles);
    }

    /** The worst first. */
    public enum State {
        /** Published, and no longer true. */
        BROKEN,
        /** Something is missing before a plan can be sought. */
        OBSTACLE,
        /** Neither published nor drafted. */
        NONE,
        /** A draft waits to be published. */
        DRAFT,
        /** Published, and true today. */
        HOLDS,
        /** Nobody comes on this occasion, or the school says that it has no such place: no plan is needed. */
        NOT_NEEDED
    }

    public List<Conflict> conflicts() {
        return standing == null ? List.of() : standing.conflicts();
    }
}
