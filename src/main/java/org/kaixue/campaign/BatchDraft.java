package org.kaixue.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;

/**
 * Which stages open together, as it is entered.
 *
 * @param units only at and below these; none for all
 */
public record BatchDraft(
        @Min(1) @Max(20) int number,
        @NotEmpty Set<Stage> stages,
        Set<UnitId> units,
        @NotNull LocalDate day) {

    public BatchDraft {
        stages = stages == null ? Set.of() : Set.copyOf(stages);
        units = units == null ? Set.of() : Set.copyOf(units);
    }
}
