package org.kaixue.supervision;

import java.util.EnumSet;
import java.util.Set;

/** How far a visit has come. */
public enum VisitState {
    PLANNED,
    /** Somebody of the team is at the school, or was without signal. */
    UNDER_WAY,
    /** All answers and photos are here, and what failed is a finding. */
    SUBMITTED,
    /** An officer who was not in the team has looked at it. */
    REVIEWED,
    CANCELLED;

    /** Whether a visit in this state may come into another. */
    public boolean leadsTo(VisitState other) {
        return next().contains(other);
    }

    /** A visit that was called off at a desk while the team was at the school without signal goes on. */
    private Set<VisitState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(UNDER_WAY, CANCELLED);
            case UNDER_WAY -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(REVIEWED);
            case CANCELLED -> EnumSet.of(UNDER_WAY);
            case REVIEWED -> EnumSet.noneOf(VisitState.class);
        };
    }

    /** Whether it is still to be made or handed in. */
    public boolean open() {
        return this == PLANNED || this == UNDER_WAY;
    }

    /** Whether its answers stand. */
    public boolean done() {
        return this == SUBMITTED || this == REVIEWED;
    }
}
