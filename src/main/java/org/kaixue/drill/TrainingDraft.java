package org.kaixue.drill;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A training as it is entered.
 *
 * @param expected who should have come
 * @param reached who came
 */
public record TrainingDraft(
        @NotBlank @Size(max = 100) String topic,
        @NotNull LocalDate heldOn,
        @NotNull TrainedPeople people,
        @Min(1) @Max(50_000) int expected,
        @Min(0) @Max(50_000) int reached) {}
