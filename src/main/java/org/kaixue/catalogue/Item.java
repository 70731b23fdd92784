package org.kaixue.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * An item of the catalogue (物资品目).
 *
 * @param durable durable goods are needed once; all others are used up day by day
 * @param expiryTracked whether its lots carry an expiry date
 * @param emergencyList whether a boarding school holds a share of it on top
 * @param density grams a millilitre; null unless a unit of the ladder is a mass
 * @param units the ladder, from the base unit (factor 1) upwards
 */
public record Item(
        ItemId id,
        String code,
        Bilingual name,
        Category category,
        boolean durable,
        boolean expiryTracked,
        @Nullable StoreApart storeApart,
        boolean emergencyList,
        @Nullable BigDecimal density,
        List<ItemUnit> units,
        int sortOrder) {}
