package org.kaixue.isolation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is entered by hand, late if need be.
 *
 * @param happenedAt in the business zone
 * @param who who did it
 * @param reading degrees Celsius; null where none was taken
 */
public record StepDraft(
        @NotNull LocalDateTime happenedAt,
        @NotBlank @Size(max = 80) String who,
        @Nullable BigDecimal reading,
        @Nullable @Size(max = 500) String note) {}
