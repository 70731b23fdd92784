package org.kaixue.people;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * A screening round (摸排) as a unit sees it.
 *
 * @param owner the prefecture or county that opened it
 * @param schools how many schools of the unit it asks
 * @param entered how many of them have entered their numbers
 * @param expected people to be checked, of the schools that entered; null if none did
 * @param checked people who were, likewise
 * @param writable whether the signed-in person may change it
 */
public record RoundRow(
        RoundId id,
        UnitId owner,
        RoundDraft draft,
        RoundState state,
        int schools,
        int entered,
        @Nullable Long expected,
        @Nullable Long checked,
        boolean writable) {

    public int missing() {
        return schools - entered;
    }
}
