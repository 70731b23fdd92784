package org.kaixue.drill;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * Drills that are asked for, as it is entered.
 *
 * @param title what schools are told, such as 开学前演练
 * @param dueOn until when they are to be held
 */
public record AssignmentDraft(
        @NotBlank @Size(max = 100) String title,
        @NotNull LocalDate dueOn,
        @NotEmpty Set<ScenarioId> scenarios) {

    public AssignmentDraft {
        scenarios = scenarios == null ? Set.of() : Set.copyOf(scenarios);
    }
}
