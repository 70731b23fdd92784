package org.kaixue.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.kaixue.checklist.ChecklistId;

/**
 * What the planner is to fill.
 *
 * @param from the first day on which a visit may be
 * @param to the last
 * @param mostADay how many visits one team makes on a day at most
 */
public record PlanWish(
        @NotNull ChecklistId checklist,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Min(1) @Max(12) int mostADay) {}
