package org.kaixue.supervision;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.organisation.UnitId;

/** A visit to be made. */
public record VisitPlanDraft(
        @NotNull TeamId team,
        @NotNull UnitId school,
        @NotNull ChecklistId checklist,
        @NotNull LocalDate day) {}
