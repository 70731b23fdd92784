package org.kaixue.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a follow-up stands, the most urgent first. */
public enum FollowUpState {
    /** Its last day is past, and nobody released the person or extended it. */
    OVERDUE,
    /** Today is its last day. */
    DUE,
    RUNNING,
    RELEASED;

    static FollowUpState of(LocalDate until, @Nullable LocalDate releasedOn, LocalDate today) {
        if (releasedOn != null) {
            return RELEASED;
        }
        return until.isBefore(today) ? OVERDUE : until.equals(today) ? DUE : RUNNING;
    }
}
