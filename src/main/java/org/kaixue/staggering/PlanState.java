package org.kaixue.staggering;

import java.util.Set;

/** How far a plan has come: draft, then published, then replaced by the next that is published. */
public enum PlanState {
    DRAFT,
    PUBLISHED,
    REPLACED;

    /** Whether a plan in this state may come into another. */
    boolean mayBecome(PlanState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == REPLACED;
            case REPLACED -> false;
        };
    }

    static Set<PlanState> shown() {
        return Set.of(DRAFT, PUBLISHED);
    }
}
