package org.kaixue.rectification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Other hours for a severity, from a day on; what was found before keeps its deadline.
 *
 * @param hours from when a finding is found, 1 to 8,760
 * @param source who says so
 */
public record DeadlineDraft(
        @NotNull FindingSeverity severity,
        @NotNull LocalDate validFrom,
        @Min(1) @Max(8760) int hours,
        @NotBlank @Size(max = 200) String source) {}
