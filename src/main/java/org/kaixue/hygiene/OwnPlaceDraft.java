package org.kaixue.hygiene;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a school says of a kind of place of its own.
 *
 * @param present whether it has any
 * @param rooms how many there are; 1 where they are always done all at once
 * @param disinfections a school day, not less than the standard
 * @param airings a school day, not less than the standard
 * @param reason why there is none; wanted where there is usually one
 */
public record OwnPlaceDraft(
        boolean present,
        @Min(1) @Max(500) int rooms,
        @Min(0) @Max(24) int disinfections,
        @Min(0) @Max(24) int airings,
        @Nullable @Size(max = 200) String reason) {}
