package org.kaixue.isolation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.people.PersonId;

/**
 * What a case begins with.
 *
 * @param temperature in degrees Celsius; null where none was taken
 * @param note what was seen; asked for where the temperature is no fever
 * @param detectedAt null for now
 */
public record CaseStart(
        @NotNull PersonId person,
        @NotNull Illness illness,
        @Nullable BigDecimal temperature,
        @Nullable @Size(max = 500) String note,
        @Nullable Instant detectedAt) {}
