package org.kaixue.isolation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case that was done, or said not to apply.
 *
 * @param happenedAt when it was done; null for a step that does not apply
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 * @param who who did it; often the same
 * @param reading the body temperature in degrees Celsius, to a tenth; null where none was taken
 * @param note of a step that does not apply, why; null where nothing was noted
 */
public record StepRow(
        CaseStep step,
        @Nullable Instant happenedAt,
        Instant recordedAt,
        String recordedBy,
        String who,
        @Nullable BigDecimal reading,
        @Nullable String note) {

    /** Whether it was said not to apply. */
    public boolean skipped() {
        return happenedAt == null;
    }
}
