package org.kaixue.drill;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kaixue.common.Bilingual;

/**
 * How often each scenario is drilled again, and when a drill is passed, from a day on.
 *
 * @param repeatDays days after a drill that was passed until the next is due
 * @param passPoints of the twenty points of the ten criteria
 */
public record DrillRule(
        @NotNull LocalDate validFrom,
        @Min(1) @Max(366) int repeatDays,
        @Min(1) @Max(20) int passPoints,
        @NotBlank @Size(max = 200) String sourceZh,
        @NotBlank @Size(max = 200) String sourceEn) {

    public Bilingual source() {
        return new Bilingual(sourceZh, sourceEn);
    }
}
