package org.kaixue.need;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;

/** All norms by item and driver, sorted so that the first that holds is the one that wins. */
final class NormBook {

    private static final long NO_END = Long.MAX_VALUE;

    private final Map<ItemId, List<Drive>> byItem = new HashMap<>();

    NormBook(Collection<Norm> norms, UnitTree tree) {
        Map<ItemId, Map<NormDriver, List<NormRule>>> rules = new HashMap<>();
        for (Norm norm : norms) {
            rules.computeIfAbsent(norm.item(), item -> new EnumMap<>(NormDriver.class))
                    .computeIfAbsent(norm.driver(), driver -> new ArrayList<>())
                    .add(rule(norm, tree));
        }
        rules.forEach((item, byDriver) -> {
            List<Drive> drives = new ArrayList<>(byDriver.size());
            byDriver.forEach((driver, unsorted) -> {
                unsorted.sort(NormRule.MOST_SPECIFIC_FIRST);
                drives.add(new Drive(driver, unsorted));
            });
            byItem.put(item, drives);
        });
    }

    /** The drivers that norms of an item have, in the order of {@link NormDriver}. */
    List<Drive> of(ItemId item) {
        return byItem.getOrDefault(item, List.of());
    }

    private static NormRule rule(Norm norm, UnitTree tree) {
        UnitId unit = norm.unit();
        return new NormRule(
                norm,
                unit == null ? 0 : tree.path(unit).size(),
                unit == null ? null : atAndBelow(tree, unit, new HashSet<>()),
                norm.validFrom().toEpochDay(),
                norm.validTo() == null ? NO_END : norm.validTo().toEpochDay(),
                Micro.of(norm.rate()),
                norm.coverDays() == null ? 1 : norm.coverDays());
    }

    private static Set<UnitId> atAndBelow(UnitTree tree, UnitId unit, Set<UnitId> found) {
        found.add(unit);
        for (UnitNode child : tree.children(unit)) {
            atAndBelow(tree, child.id(), found);
        }
        return found;
    }

    /** The norms of one item and driver, the most specific first. */
    record Drive(NormDriver driver, List<NormRule> rules) {

        /** The norm that wins for a school, or for one stage of it, on a day; null if none holds. */
        @Nullable
        NormRule winner(SchoolFacts school, @Nullable Stage stage, long day) {
            for (NormRule rule : rules) {
                if (rule.holds(school, stage, day)) {
                    return rule;
                }
            }
            return null;
        }

        /** The norm that wins for a depot on a day; null if none holds. */
        @Nullable
        NormRule winner(UnitId depot, long day) {
            for (NormRule rule : rules) {
                if (rule.holdsFor(depot, day)) {
                    return rule;
                }
            }
            return null;
        }
    }
}
