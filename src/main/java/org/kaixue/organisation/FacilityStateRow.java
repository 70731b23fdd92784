package org.kaixue.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A state that was entered for a facility, and who entered it when. */
public record FacilityStateRow(
        FacilityId facility,
        FacilityKind kind,
        String name,
        LocalDate from,
        FacilityState state,
        @Nullable String note,
        Instant enteredAt,
        String enteredBy) {}
