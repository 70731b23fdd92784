package org.kaixue.stock;

import java.util.List;
import java.util.function.Predicate;
import org.kaixue.catalogue.Item;
import org.kaixue.intake.Names;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;

/** Finds the units that a person keeps the stock of, and the items, by what a sheet calls them. */
class Named {

    private final Names<UnitNode> units =
            new Names<>("stock.import.place-unknown", "stock.import.place-which", UnitNode::code);
    private final Names<Item> items = new Names<>("stock.import.item-unknown", "stock.import.item-which", Item::code);

    /** @param mine of which units the person keeps the stock; all others are not found */
    Named(UnitTree tree, List<Item> offered, Predicate<UnitId> mine) {
        tree.all().stream()
                .filter(unit -> mine.test(unit.id()))
                .forEach(unit -> units.add(
                        unit, unit.code(), unit.name().zh(), unit.name().en()));
        offered.forEach(item ->
                items.add(item, item.code(), item.name().zh(), item.name().en()));
    }

    UnitNode unit(String text) {
        return units.find("place", text);
    }

    Item item(String text) {
        return items.find("item", text);
    }
}
