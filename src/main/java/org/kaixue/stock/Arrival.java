package org.kaixue.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;
import org.kaixue.organisation.UnitId;

/**
 * Goods that a row of a sheet says lie in a unit's own place.
 *
 * @param lotNumber null for goods without one
 * @param fact by what the row is known again
 * @param quantity base units
 */
record Arrival(
        UnitId unit,
        ItemId item,
        Typed amount,
        long quantity,
        LocalDate day,
        @Nullable String lotNumber,
        Fact fact) {

    OpeningLine at(PlaceId place) {
        return new OpeningLine(
                DocumentKind.RECEIVE,
                place,
                day,
                item,
                amount,
                lotNumber,
                fact.producedOn(),
                fact.expiresOn(),
                fact.origin(),
                fact.supplier());
    }
}
