package org.kaixue.readiness;

import java.util.EnumSet;
import java.util.Set;

/** How far a stage of a school has come on its way to open (开学条件审核). */
public enum AssessmentState {
    /** The school is answering. */
    DRAFT,
    SELF_ASSESSED,
    COUNTY_EVALUATED,
    PREFECTURE_INSPECTED,
    APPROVED,
    OPENED,
    /** Sent back to the school, which mends and assesses itself again. */
    RETURNED,
    /** Approved, and before it opened a veto fact ceased to hold; only a new approval brings it back. */
    LAPSED,
    /** Taken back by a named officer. */
    SUSPENDED;

    /** Whether an assessment in this state may come into another. */
    public boolean leadsTo(AssessmentState other) {
        return next().contains(other);
    }

    /** A visit may be there before the school has assessed itself, and an opening day may be corrected. */
    private Set<AssessmentState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SELF_ASSESSED);
            case SELF_ASSESSED -> EnumSet.of(DRAFT, COUNTY_EVALUATED, PREFECTURE_INSPECTED, RETURNED);
            case COUNTY_EVALUATED -> EnumSet.of(PREFECTURE_INSPECTED, APPROVED, RETURNED);
            case PREFECTURE_INSPECTED -> EnumSet.of(APPROVED, RETURNED);
            case APPROVED -> EnumSet.of(OPENED, LAPSED, RETURNED, SUSPENDED);
            case OPENED -> EnumSet.of(APPROVED, SUSPENDED);
            case LAPSED -> EnumSet.of(APPROVED, RETURNED);
            case SUSPENDED -> EnumSet.of(APPROVED, RETURNED);
        };
    }

    /** Whether the school may change its answers. */
    public boolean answerable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether an approval can be asked for: given for the first time, or again. */
    public boolean awaitsApproval() {
        return this == COUNTY_EVALUATED || this == PREFECTURE_INSPECTED || this == LAPSED || this == SUSPENDED;
    }

    /** Whether it is approved, be it opened or not. */
    public boolean approved() {
        return this == APPROVED || this == OPENED;
    }
}
