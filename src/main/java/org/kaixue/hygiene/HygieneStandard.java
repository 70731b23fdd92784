package org.kaixue.hygiene;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * How often a kind of place is disinfected and aired at least, from a day on.
 *
 * @param disinfections a school day
 * @param concentration of chlorine in mg/L at which a disinfection counts
 * @param airings a school day
 * @param minutes for which the place is aired so that it counts
 * @param source empty for what the portal brings, whose source is said in the reader's language
 */
public record HygieneStandard(
        @NotNull HygienePlace place,
        @NotNull LocalDate validFrom,
        @Min(0) @Max(12) int disinfections,
        @Min(50) @Max(10_000) int concentration,
        @Min(0) @Max(12) int airings,
        @Min(1) @Max(600) int minutes,
        @NotBlank @Size(max = 200) String source) {

    int times(HygieneKind kind) {
        return kind == HygieneKind.DISINFECTION ? disinfections : airings;
    }

    /** Minutes, or mg/L, from which an entry counts. */
    int least(HygieneKind kind) {
        return kind == HygieneKind.DISINFECTION ? concentration : minutes;
    }
}
