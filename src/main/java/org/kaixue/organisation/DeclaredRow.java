package org.kaixue.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One declaration of a headcount, as it was entered once.
 *
 * @param stage the class's stage; null where staff was declared, as with entry year and number
 * @param count pupils of the class, or staff
 * @param boarders null for staff
 * @param standing false where a later declaration for the same day corrected it
 */
public record DeclaredRow(
        LocalDate from,
        @Nullable Stage stage,
        @Nullable Integer entryYear,
        @Nullable Integer number,
        int count,
        @Nullable Integer boarders,
        boolean standing,
        Instant enteredAt,
        String enteredBy) {}
