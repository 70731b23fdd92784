package org.kaixue.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** So many done on a day, as it is entered. */
public record ReportDraft(
        @NotNull LocalDate day,
        @Min(1) @Max(100_000_000) int count,
        @Nullable @Size(max = 200) String note) {}
