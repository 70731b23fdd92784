package org.kaixue.isolation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.organisation.FacilityId;
import org.kaixue.stock.DocumentId;

/**
 * What was taken from the store for a room, as the ledger has it.
 *
 * @param number what people call the document
 * @param of the case for which it was used; null for none
 * @param quantity base units
 * @param reversed whether it was put back since
 */
public record KitUse(
        DocumentId document,
        String number,
        FacilityId room,
        @Nullable CaseId of,
        Instant at,
        String by,
        Item item,
        long quantity,
        boolean reversed) {}
