package org.kaixue.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;

/**
 * Goods that arrived at a place.
 *
 * @param document made by the sender before the first attempt; sent again, it is posted once
 * @param lotNumber as printed on the package; null or blank for goods without one, which then get the day as number
 * @param expiresOn the last day on which the goods may be used; required where the item's expiry is tracked
 */
public record ReceiveDraft(
        @NotNull DocumentId document,
        @NotNull PlaceId place,
        @NotNull LocalDate businessDate,
        @NotNull ItemId item,
        @NotNull @Valid Typed quantity,
        @Nullable @Size(max = 40) String lotNumber,
        @Nullable LocalDate producedOn,
        @Nullable LocalDate expiresOn,
        @NotNull Origin origin,
        @Nullable @Size(max = 120) String supplier,
        @Nullable @Size(max = 400) String note) {}
