package org.kaixue.need;

import java.util.List;
import org.kaixue.catalogue.Item;
import org.kaixue.organisation.UnitNode;

/**
 * What a draft would do to the needs of all schools if it held today.
 *
 * @param items the items whose need or number of red schools would change
 * @param newlyRed schools that are not red now and would be
 * @param noLongerRed schools that are red now and would not be
 */
public record NormImpact(List<Change> items, List<UnitNode> newlyRed, List<UnitNode> noLongerRed) {

    /** An item's figures over all schools before and after. */
    public record Change(Item item, Position before, Position after) {}
}
