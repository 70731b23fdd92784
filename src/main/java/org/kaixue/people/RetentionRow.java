package org.kaixue.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.UnitId;

/**
 * People of a school whose records are deleted on the same day; nobody by name.
 *
 * @param lastTerm the last term in which they were at the school; null where none is known
 * @param on the day from which they are deleted; one that is over means with the next run
 */
public record RetentionRow(
        UnitId school, Reason reason, @Nullable Bilingual lastTerm, LocalDate on, int people) {

    /** Why they are not kept. */
    public enum Reason {
        /** They left the school. */
        LEFT,
        /** Their class is taught no more. */
        FINISHED
    }
}
