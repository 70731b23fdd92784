package org.kaixue.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.UnitId;

/**
 * Everything that a receipt says but how much: by this an imported row is known again.
 *
 * @param lot its number; empty for goods without one, which the ledger calls by their day
 * @param day null for a row that names no day, which any day answers to
 */
record Fact(
        UnitId unit,
        ItemId item,
        String lot,
        @Nullable LocalDate producedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String supplier,
        Origin origin,
        @Nullable LocalDate day) {

    static Fact of(UnitId unit, ItemId item, LotKey key, LocalDate day) {
        boolean unnumbered = key.number().equals(LotKey.unnumbered(day));
        return new Fact(
                unit,
                item,
                unnumbered ? "" : key.number(),
                key.producedOn(),
                key.expiresOn(),
                key.supplier(),
                key.origin(),
                day);
    }

    Fact onAnyDay() {
        return new Fact(unit, item, lot, producedOn, expiresOn, supplier, origin, null);
    }
}
