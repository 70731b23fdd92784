package org.kaixue.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;

/**
 * A stage of a school in a batch.
 *
 * @param planned null where it has no day
 * @param actual null while it has not opened
 */
public record BatchOpening(
        UnitId school,
        Stage stage,
        @Nullable LocalDate planned,
        @Nullable LocalDate actual) {

    /** Where it stands on a day. */
    public BatchState state(LocalDate today) {
        if (actual != null) {
            return BatchState.OPENED;
        }
        if (planned == null || planned.isAfter(today)) {
            return BatchState.PLANNED;
        }
        return planned.equals(today) ? BatchState.TODAY : BatchState.LATE;
    }
}
