package org.kaixue.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A facility with the state that holds today.
 *
 * @param state null where its first state is still to come, as with the day and the note
 */
public record FacilityRow(
        FacilityId id,
        FacilityKind kind,
        @Nullable FacilityId partOf,
        String name,
        @Nullable Integer seats,
        @Nullable FacilityState state,
        @Nullable LocalDate from,
        @Nullable String note) {}
