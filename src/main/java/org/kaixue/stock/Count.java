package org.kaixue.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;

/**
 * A count that stands: what a place had of an item at the close of a day.
 *
 * @param id larger than the ids of the lines that it had found in its lots
 * @param lot the lot that was counted; null for all lots of the item
 */
record Count(
        UUID id, DocumentId document, ItemId item, @Nullable UUID lot, LocalDate day) {

    boolean covers(ItemId other, UUID otherLot) {
        return item.equals(other) && (lot == null || lot.equals(otherLot));
    }

    boolean foundLine(UUID line) {
        return line.compareTo(id) < 0;
    }
}
