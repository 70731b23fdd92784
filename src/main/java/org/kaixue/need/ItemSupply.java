package org.kaixue.need;

import java.util.List;
import org.kaixue.catalogue.Item;

/**
 * How a scope stands with one item.
 *
 * @param total the whole scope, its own depot included
 * @param units the units right below that have schools in the scope, the worst met need first
 */
public record ItemSupply(Item item, Position total, List<UnitSupply> units, CoverCurve curve) {}
