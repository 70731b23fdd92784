package org.kaixue.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.UnitId;

/**
 * A lot at a unit's place.
 *
 * @param quantity base units that are left
 */
public record LotRow(
        LotId id,
        ItemId item,
        String number,
        @Nullable LocalDate producedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String supplier,
        Origin origin,
        UnitId unit,
        long quantity) {}
