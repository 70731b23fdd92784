package org.kaixue.organisation;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
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
        @NotNull Set<DayOfWeek> days,
        @NotNull Set<DayOfWeek> boarderDays) {}
