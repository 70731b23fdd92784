package org.kaixue.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A facility as it is entered.
 *
 * @param partOf the canteen of which it is a zone; null for all others
 * @param seats null where it has none or they are not known
 * @param state holds from the day on
 */
public record FacilityDraft(
        @NotNull FacilityKind kind,
        @Nullable FacilityId partOf,
        @NotBlank @Size(max = 80) String name,
        @Nullable Integer seats,
        @NotNull FacilityState state,
        @NotNull LocalDate from,
        @Nullable @Size(max = 200) String note) {}
