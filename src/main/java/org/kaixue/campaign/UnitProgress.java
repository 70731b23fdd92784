package org.kaixue.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * What one unit has done of a measure.
 *
 * @param target how many; null where a headcount is missing
 * @param done the sum of its entries
 * @param last the day of its latest entry
 */
public record UnitProgress(
        UnitId unit,
        @Nullable Long target,
        long done,
        @Nullable LocalDate last,
        Progress progress) {

    /** What is still missing; 0 where the target is not known. */
    public long missing() {
        return target == null ? 0 : Math.max(0, target - done);
    }
}
