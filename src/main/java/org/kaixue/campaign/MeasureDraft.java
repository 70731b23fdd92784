package org.kaixue.campaign;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A measure as it is entered.
 *
 * @param unitWord what is counted, such as 本
 * @param factor how many for each of what the target names
 * @param dueOn the last day
 */
public record MeasureDraft(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 20) String unitWord,
        @NotNull MeasureTarget target,

        @NotNull @DecimalMin(value = "0.001") @Digits(integer = 9, fraction = 3)
        BigDecimal factor,

        @NotNull LocalDate dueOn) {

    public MeasureDraft {
        factor = factor == null ? null : plain(factor);
    }

    private static BigDecimal plain(BigDecimal factor) {
        BigDecimal stripped = factor.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
