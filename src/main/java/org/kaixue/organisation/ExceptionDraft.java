package org.kaixue.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day of a term that departs from the school week.
 *
 * @param county null for all counties
 * @param stage null for all stages
 * @param schoolDay true for a make-up day (调休上课), false for a day off (放假)
 * @param note why, such as the name of the holiday
 */
public record ExceptionDraft(
        @NotNull TermId term,
        @Nullable UnitId county,
        @Nullable Stage stage,
        @NotNull LocalDate day,
        @NotNull Boolean schoolDay,
        @NotBlank @Size(max = 120) String note) {

    /** Whether both are about the same day of the same county and stage, so that one takes the place of the other. */
    public boolean sameScope(ExceptionDraft other) {
        return term.equals(other.term)
                && Objects.equals(county, other.county)
                && stage == other.stage
                && day.equals(other.day);
    }
}
