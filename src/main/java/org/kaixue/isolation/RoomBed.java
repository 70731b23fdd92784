package org.kaixue.isolation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.people.PersonId;

/**
 * A bed on the board of its room.
 *
 * @param used whether somebody lies or lay in it since the room was last disinfected and aired
 * @param takenBy the case for which somebody lies in it; null where nobody does, as with the person and the moment
 */
public record RoomBed(
        BedId id,
        int number,
        boolean used,
        @Nullable CaseId takenBy,
        @Nullable PersonId person,
        @Nullable Instant since) {

    public boolean taken() {
        return takenBy != null;
    }
}
