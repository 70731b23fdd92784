package org.kaixue.stock;

import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.UnitId;

/**
 * A unit's stock of an item changed; published in the transaction that changes it.
 *
 * @param change base units over all lots, below zero for less
 * @param bulk whether it was one of many lines entered at once, as an import does: nobody is told of each of them
 */
public record StockChanged(UnitId unit, ItemId item, long change, boolean bulk) {}
