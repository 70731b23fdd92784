package org.kaixue.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * A visit of the time before the portal was in use.
 *
 * @param answers by the keys of items; empty where it was planned and has not been made
 * @param begun when the team began; null where it has not
 * @param by who made it
 * @param reviewedBy who looked at it; null where nobody has
 */
public record PastVisit(
        TeamId team,
        UnitId school,
        LocalDate day,
        @Nullable Instant begun,
        @Nullable Instant ended,
        Map<String, Given> answers,
        String by,
        @Nullable String note,
        @Nullable String reviewedBy) {

    public PastVisit {
        answers = Map.copyOf(answers);
    }

    /**
     * An answer.
     *
     * @param closedAt when what failed was put right and seen; null where it is still to be
     */
    public record Given(
            String value, @Nullable String note, @Nullable Instant closedAt) {}
}
