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
 * @param quantity base units, below zero for what left
 * @param typed the amount and unit as they were typed
 * @param reversed whether another document took this one back
 * @param reversible whether the person who reads it may take its document back now
 */
public record LedgerRow(
        DocumentId document,
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
        boolean reversed,
        boolean reversible) {

    /** What people call its document. */
    public String documentNumber() {
        return document.number(businessDate);
    }
}
