package org.kaixue.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a stage of a school opens in a term; null where not set. */
public record OpeningDraft(
        @NotNull Stage stage,
        @Nullable @Min(1) @Max(20) Integer batch,
        @Nullable LocalDate planned,
        @Nullable LocalDate actual) {}
