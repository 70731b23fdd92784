package org.kaixue.readiness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an assessment.
 *
 * @param person who did it, as the records name him
 */
public record AssessmentEvent(
        Kind kind, Instant at, String person, @Nullable String note) {

    /** What can happen. */
    public enum Kind {
        BEGUN,
        /** Approved on paper before the portal was used. */
        TAKEN_OVER,
        /** Went over to a newer edition of the list. */
        ADOPTED,
        SELF_ASSESSED,
        TAKEN_BACK,
        COUNTY_EVALUATED,
        PREFECTURE_INSPECTED,
        APPROVED,
        OPENED,
        /** Its opening day was taken back. */
        CLOSED_AGAIN,
        RETURNED,
        LAPSED,
        BROKEN,
        MENDED,
        SUSPENDED
    }
}
