package org.kaixue.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A county's level of risk from a day on, as it is entered. */
public record RiskDraft(
        @NotNull RiskLevel level,
        @NotNull LocalDate from,
        @Nullable @Size(max = 200) String note) {}
