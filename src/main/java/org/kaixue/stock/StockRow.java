package org.kaixue.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.UnitId;

/**
 * What one unit holds of one item with one expiry date, over all its places and lots.
 *
 * @param depot whether it lies in a depot; false for a school's own store
 * @param expiresOn the last day on which it may be used; null where expiry is not tracked
 * @param quantity base units, above zero
 */
public record StockRow(
        UnitId unit, boolean depot, ItemId item, @Nullable LocalDate expiresOn, long quantity) {}
