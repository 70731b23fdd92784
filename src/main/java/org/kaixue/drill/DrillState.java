package org.kaixue.drill;

import java.util.EnumSet;
import java.util.Set;

/** How far a drill has come. */
public enum DrillState {
    /** It is to be held; there is no day yet. */
    PLANNED,
    /** There is a day. */
    SCHEDULED,
    /** Its clock runs, or has stopped and nobody has scored it yet. */
    LIVE,
    EVALUATED,
    /** Evaluated, and nothing of it is left to be put right. */
    CLOSED,
    CANCELLED;

    /** Whether a drill in this state may come into another. */
    boolean mayBecome(DrillState next) {
        return next().contains(next);
    }

    /** A day can be taken back, and a beginning that was pressed by mistake. */
    private Set<DrillState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(SCHEDULED, CANCELLED);
            case SCHEDULED -> EnumSet.of(PLANNED, LIVE, CANCELLED);
            case LIVE -> EnumSet.of(SCHEDULED, EVALUATED, CANCELLED);
            case EVALUATED -> EnumSet.of(CLOSED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(DrillState.class);
        };
    }

    /** Whether it is still to be held. */
    public boolean toBeHeld() {
        return this == PLANNED || this == SCHEDULED;
    }

    /** Whether it was held and judged. */
    public boolean judged() {
        return this == EVALUATED || this == CLOSED;
    }
}
