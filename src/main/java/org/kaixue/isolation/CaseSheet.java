package org.kaixue.isolation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that its page shows.
 *
 * @param stay the bed it is, or was last, in; null where it never was in one
 * @param observation null where none was begun
 * @param contacts those to be told first
 * @param now the moment at which it was read
 * @param writable whether the reader leads cases here
 */
public record CaseSheet(
        CaseRow row,
        @Nullable StayRow stay,
        @Nullable ObservationRow observation,
        List<ContactRow> contacts,
        CaseValues values,
        Instant now,
        boolean writable) {

    public CaseSheet {
        contacts = List.copyOf(contacts);
    }

    /** The clock of a step; none for steps without a limit. */
    public Optional<StepClock> clock(CaseStep step) {
        return row.clocks().stream().filter(clock -> clock.step() == step).findFirst();
    }
}
