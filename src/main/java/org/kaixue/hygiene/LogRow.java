package org.kaixue.hygiene;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * An entry as it was made.
 *
 * @param roomsOf how many such places there were
 * @param counts whether it was long or strong enough to count
 * @param reverses the entry that this one takes back
 * @param reversed whether another takes this one back
 */
public record LogRow(
        LogId id,
        UnitId school,
        HygienePlace place,
        HygieneKind kind,
        Instant doneAt,
        int rooms,
        int roomsOf,
        boolean counts,
        @Nullable Integer minutes,
        @Nullable HygieneAgent agent,
        @Nullable Integer concentration,
        @Nullable String note,
        @Nullable LogId reverses,
        boolean reversed,
        Instant enteredAt,
        String enteredBy) {

    /** Whether it is neither taken back nor takes another back. */
    public boolean stands() {
        return reverses == null && !reversed;
    }
}
