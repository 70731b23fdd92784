package org.kaixue.stock;

import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.UnitId;

/** A unit's stock of an item changed; published in the transaction that changes it. */
public record StockChanged(UnitId unit, ItemId item) {}
