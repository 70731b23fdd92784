package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.intake.Differences;
import org.kaixue.intake.Vocabulary;

/**
 * A facility as a row of a sheet says it is, or that the school has none of the kind.
 *
 * @param key without a name where the school has none
 * @param partOf the canteen's name; null for all but zones
 * @param state holds from the day on; null for a known facility of which the row does not say it
 * @param kept null for a facility that is not known yet
 */
record FacilityEntry(
        FacilityKey key,
        @Nullable String partOf,
        @Nullable Integer seats,
        @Nullable FacilityState state,
        LocalDate from,
        FacilityBook.@Nullable Standing kept) {

    boolean none() {
        return key.name().isEmpty();
    }

    boolean changesSeats() {
        return kept != null && !Objects.equals(kept.seats(), seats);
    }

    boolean changesState() {
        return kept != null && state != null && kept.on(from) != state;
    }

    /** In what it differs from the facility that is kept, by the columns of the sheet. */
    Differences differences(FacilityBook.Standing standing, Vocabulary words) {
        FacilityState before = standing.on(from);
        Differences differences = new Differences().of("seats", standing.seats(), seats);
        if (state == null) {
            return differences;
        }
        return before == null
                ? differences.of("state", null, state)
                : differences.of("state", before, state, words.both("organisation.facility.state." + before));
    }
}
