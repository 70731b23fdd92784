package org.kaixue.drill;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A drill as it is planned.
 *
 * @param day on which it is to be held; null where there is none yet
 */
public record PlanDraft(
        @NotNull ScenarioId scenario, @Nullable LocalDate day) {}
