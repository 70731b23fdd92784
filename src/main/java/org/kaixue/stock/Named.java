package org.kaixue.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaixue.catalogue.Item;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Vocabulary;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;

/** Finds the units that a person keeps the stock of, and the items, by what a sheet calls them. */
class Named {

    private static final int LISTED = 4;

    private final Map<String, Set<UnitNode>> units = new HashMap<>();
    private final Map<String, Set<Item>> items = new HashMap<>();

    /** @param mine of which units the person keeps the stock; all others are not found */
    Named(UnitTree tree, List<Item> offered, Predicate<UnitId> mine) {
        for (UnitNode unit : tree.all()) {
            if (mine.test(unit.id())) {
                for (String name :
                        List.of(unit.code(), unit.name().zh(), unit.name().en())) {
                    put(units, name, unit);
                }
            }
        }
        for (Item item : offered) {
            for (String name :
                    List.of(item.code(), item.name().zh(), item.name().en())) {
                put(items, name, item);
            }
        }
    }

    UnitNode unit(String text) {
        List<UnitNode> found = found(units, text);
        if (found.isEmpty()) {
            throw RuleViolation.at("place", "stock.import.place-unknown", text);
        }
        if (found.size() > 1) {
            throw RuleViolation.at(
                    "place",
                    "stock.import.place-which",
                    text,
                    found.stream().limit(LISTED).map(UnitNode::code).collect(Collectors.joining(" / ")));
        }
        return found.getFirst();
    }

    Item item(String text) {
        List<Item> found = found(items, text);
        if (found.isEmpty()) {
            throw RuleViolation.at("item", "stock.import.item-unknown", text);
        }
        if (found.size() > 1) {
            throw RuleViolation.at(
                    "item",
                    "stock.import.item-which",
                    text,
                    found.stream().limit(LISTED).map(Item::code).collect(Collectors.joining(" / ")));
        }
        return found.getFirst();
    }

    private static <T> List<T> found(Map<String, Set<T>> names, String text) {
        return new ArrayList<>(names.getOrDefault(Vocabulary.folded(text), Set.of()));
    }

    private static <T> void put(Map<String, Set<T>> names, String name, T named) {
        String folded = Vocabulary.folded(name);
        if (!folded.isEmpty()) {
            names.computeIfAbsent(folded, none -> new LinkedHashSet<>()).add(named);
        }
    }
}
