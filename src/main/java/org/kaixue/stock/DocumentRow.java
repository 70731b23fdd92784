package org.kaixue.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posted document.
 *
 * @param reason why, or what was noted; null if nothing was
 * @param reverses the document that this one takes back; null for all but reversals
 * @param reversedBy the document that took this one back; null if none did
 * @param reversible whether the person who reads it may take it back now
 * @param lines what it did, at least one line
 */
public record DocumentRow(
        DocumentId id,
        DocumentKind kind,
        PlaceRow place,
        LocalDate businessDate,
        @Nullable Purpose purpose,
        @Nullable String reason,
        Instant postedAt,
        String postedBy,
        @Nullable DocumentId reverses,
        @Nullable DocumentId reversedBy,
        boolean reversible,
        List<LedgerRow> lines) {

    /** What people call it. */
    public String number() {
        return id.number(businessDate);
    }
}
