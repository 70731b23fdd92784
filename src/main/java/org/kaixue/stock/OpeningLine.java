package org.kaixue.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;

/**
 * One receipt or issue among many that are posted at once.
 *
 * @param kind {@link DocumentKind#RECEIVE} or {@link DocumentKind#ISSUE}
 * @param lotNumber of a receipt: as printed, null for the day; of an issue: the lot, null for those that expire first
 * @param origin of a receipt; without meaning for an issue
 */
public record OpeningLine(
        DocumentKind kind,
        PlaceId place,
        LocalDate businessDate,
        ItemId item,
        Typed quantity,
        @Nullable String lotNumber,
        @Nullable LocalDate producedOn,
        @Nullable LocalDate expiresOn,
        Origin origin,
        @Nullable String supplier) {

    public static OpeningLine received(
            PlaceId place,
            LocalDate businessDate,
            ItemId item,
            Typed quantity,
            @Nullable String lotNumber,
            @Nullable LocalDate expiresOn,
            Origin origin) {
        return new OpeningLine(
                DocumentKind.RECEIVE, place, businessDate, item, quantity, lotNumber, null, expiresOn, origin, null);
    }

    public static OpeningLine issued(PlaceId place, LocalDate businessDate, ItemId item, Typed quantity) {
        return new OpeningLine(
                DocumentKind.ISSUE, place, businessDate, item, quantity, null, null, null, Origin.BOUGHT, null);
    }

    /** The lot that arrives; refused where a date is missing or impossible. */
    LotKey key(Item of) {
        return LotKey.arriving(of, businessDate, lotNumber, producedOn, expiresOn, supplier, origin);
    }
}
