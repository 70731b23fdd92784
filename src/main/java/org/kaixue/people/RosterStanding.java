package org.kaixue.people;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * A person as the roster keeps one, for comparing with a sheet.
 *
 * @param form with {@link #SEALED} in place of a citizen's number
 * @param sealed the number, sealed; null where there is none
 * @param index by which the number is found; null where there is none, or the person has left
 */
record RosterStanding(
        PersonId id,
        UnitId school,
        int version,
        PersonDraft form,
        byte @Nullable [] sealed,
        @Nullable ByteBuffer index,
        @Nullable LocalDate leftOn) {

    /** Says that there is a number, which nobody opened. */
    static final String SEALED = "sealed";
}
