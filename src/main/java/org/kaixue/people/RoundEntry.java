package org.kaixue.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * What a school entered in a screening round.
 *
 * @param numbers null where it has entered nothing, which is not zero
 * @param enteredOn null likewise
 */
public record RoundEntry(
        UnitId school,
        @Nullable EntryDraft numbers,
        @Nullable LocalDate enteredOn,
        @Nullable String enteredBy,
        State state) {

    /** How a school's entry stands, the most urgent first. */
    public enum State {
        /** Nothing entered, and the last day is past. */
        OVERDUE,
        /** Nothing entered yet. */
        MISSING,
        /** Entered, and not everybody was checked. */
        PARTIAL,
        /** Everybody was checked, and it was entered after the last day. */
        LATE,
        DONE
    }

    static State state(RoundDraft round, @Nullable EntryDraft numbers, @Nullable LocalDate enteredOn, LocalDate today) {
        if (numbers == null || enteredOn == null) {
            return today.isAfter(round.until()) ? State.OVERDUE : State.MISSING;
        }
        if (numbers.checked() < numbers.expected()) {
            return State.PARTIAL;
        }
        return enteredOn.isAfter(round.until()) ? State.LATE : State.DONE;
    }
}
