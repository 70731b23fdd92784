package org.kaixue.staggering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;

/**
 * A lesson as it is entered.
 *
 * @param grade null for all grades of the stage
 */
public record LessonDraft(
        @NotNull Stage stage,
        @Nullable @Min(1) @Max(9) Integer grade,
        @NotNull LocalTime begins,
        @NotNull LocalTime ends) {}
