package org.kaixue.solver;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold and does not in a plan.
 *
 * @param cohorts whom it is about
 * @param place where; null if the cohort has no place
 * @param minute when it begins, minutes after midnight; 0 if the cohort has no time
 * @param amount by how much: people over the seats, minutes over the queue's limit; 0 where there is no amount
 */
public record Conflict(
        Kind kind, List<UUID> cohorts, @Nullable UUID place, int minute, int amount) {

    /** What does not hold. */
    public enum Kind {
        /** The cohort is not in the plan. */
        MISSING,
        /** The place is not for this cohort. */
        NO_WAY,
        /** The cohort has lessons then, the way counted. */
        NOT_FREE,
        /** The place is closed. */
        CLOSED,
        /** It is elsewhere than where it was pinned. */
        NOT_PINNED,
        /** More people than seats, those counted that are still being cleaned. */
        SEATS,
        /** A queue that lasts too long. */
        QUEUE,
        /** Cohorts that are to be kept apart. */
        TOGETHER
    }

    public Conflict {
        cohorts = List.copyOf(cohorts);
    }
}
