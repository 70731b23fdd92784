package org.kaixue.organisation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weekdays on which school is held in a term.
 *
 * @param county null for all counties
 * @param stage null for all stages
 * @param boarderDays those of boarding schools, which may hold school on weekends
 */
public record WeekDraft(
        @NotNull TermId term,
        @Nullable UnitId county,
        @Nullable Stage stage,
        @NotEmpty Set<DayOfWeek> days,
        @NotEmpty Set<DayOfWeek> boarderDays) {

    /** Whether both are about the same county and stage of the same term, so that one takes the place of the other. */
    public boolean sameScope(WeekDraft other) {
        return term.equals(other.term) && Objects.equals(county, other.county) && stage == other.stage;
    }
}
