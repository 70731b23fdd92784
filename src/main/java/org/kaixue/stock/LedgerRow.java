package org.kaixue.stock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.UnitId;

/**
 * A line of the ledger with what its document says.
 *
 * @param documentDate the business date of its document
 * @param businessDate its own: that of its document, or the day of the count that it leaves as it is
 * @param quantity base units, below zero for what left
 * @param typed the amount and unit as they were typed
 * @param keptCount the count that this line leaves as it is, taking back what its document changed before; else null
 * @param reversed whether another document took this one back
 * @param reversible whether the person who reads it may take its document back now
 */
public record LedgerRow(
        DocumentId document,
        LocalDate documentDate,
        DocumentKind kind,
        LocalDate businessDate,
        UnitId unit,
        Bilingual unitName,
        Item item,
        LotId lot,
        String lotNumber,
        @Nullable LocalDate expiresOn,
        long quantity,
        Typed typed,
        @Nullable Purpose purpose,
        @Nullable String reason,
        Instant postedAt,
        String postedBy,
        @Nullable DocumentId keptCount,
        boolean reversed,
        boolean reversible) {

    /** What people call its document. */
    public String documentNumber() {
        return document.number(documentDate);
    }
}
