package org.kaixue.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an aid teacher (援青教师) stands, the most urgent first. */
public enum AidState {
    /** Expected on a day that is past, and not arrived. */
    LATE,
    NOT_ARRIVED,
    UNDER_OBSERVATION,
    /** Arrived, and observation over or not needed. */
    HERE;

    static AidState of(AidDraft draft, LocalDate today) {
        return of(draft.expectedOn(), draft.arrivedOn(), draft.observedUntil(), today);
    }

    private static AidState of(
            @Nullable LocalDate expected,
            @Nullable LocalDate arrived,
            @Nullable LocalDate observedUntil,
            LocalDate today) {
        if (arrived == null) {
            return expected != null && expected.isBefore(today) ? LATE : NOT_ARRIVED;
        }
        return observedUntil != null && !observedUntil.isBefore(today) ? UNDER_OBSERVATION : HERE;
    }
}
