package org.kaixue.hygiene;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * From when on a school counts as behind, and what is done before it opens, from a day on.
 *
 * @param greenFrom percent of the plan from which a school is on plan
 * @param redBelow percent of the plan below which it is behind
 * @param silentDays school days without any entry after which its county is told
 * @param disinfectedDays days before the opening within which every place is disinfected
 * @param airedDays days before the opening within which every place is aired, and school days after it on which airing is
 *     looked at
 * @param source empty for what the portal brings
 */
public record HygieneRule(
        @NotNull LocalDate validFrom,
        @Min(1) @Max(100) int greenFrom,
        @Min(0) @Max(100) int redBelow,
        @Min(1) @Max(10) int silentDays,
        @Min(1) @Max(13) int disinfectedDays,
        @Min(1) @Max(7) int airedDays,
        @NotBlank @Size(max = 200) String source) {}
