package org.kaixue.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One declaration of a headcount, as it was entered once.
 *
 * @param of the class; null where staff was declared, as with stage, entry year and number
 * @param count pupils of the class, or staff
 * @param boarders null for staff
 * @param before the count that it changed: the one that held on its day when it was entered; null if there was none
 */
public record DeclaredRow(
        DeclarationId id,
        LocalDate from,
        @Nullable ClassId of,
        @Nullable Stage stage,
        @Nullable Integer entryYear,
        @Nullable Integer number,
        int count,
        @Nullable Integer boarders,
        @Nullable Integer before,
        State state,
        Instant enteredAt,
        String enteredBy) {

    /** What has become of a declaration. */
    public enum State {
        /** Holds today. */
        HOLDS,
        /** Will hold from a day to come. */
        TO_COME,
        /** Held until a later one began. */
        PAST,
        /** Another for the same day took its place. */
        CORRECTED,
        /** Never held, or holds no more, because it was taken back. */
        TAKEN_BACK;

        /** Whether it can be taken back. */
        public boolean standing() {
            return this == HOLDS || this == TO_COME || this == PAST;
        }
    }
}
