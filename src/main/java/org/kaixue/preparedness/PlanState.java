package org.kaixue.preparedness;

import java.util.EnumSet;
import java.util.Set;

/** How far a version of a plan has come. */
public enum PlanState {
    DRAFT,
    /** Waits for the tier above. */
    SUBMITTED,
    /** In force. */
    APPROVED,
    /** Sent back with a reason; may be changed and submitted again. */
    RETURNED,
    /** A later version is in force. */
    REPLACED;

    boolean mayBecome(PlanState next) {
        return next().contains(next);
    }

    /** What was submitted can be taken back by whoever wrote it; what was approved is only followed by another. */
    private Set<PlanState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(APPROVED, RETURNED, DRAFT);
            case APPROVED -> EnumSet.of(REPLACED);
            case REPLACED -> EnumSet.noneOf(PlanState.class);
        };
    }

    /** Whether it may be written in. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it is on its way to be approved; a unit has one such version of a plan at most. */
    public boolean open() {
        return editable() || this == SUBMITTED;
    }
}
