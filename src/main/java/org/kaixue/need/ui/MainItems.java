package org.kaixue.need.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaixue.catalogue.ItemId;
import org.kaixue.need.Cover;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.ItemRow;

/**
 * Which items a picture shows where not all of them have room: what is used up day by day always, because it is what
 * runs out, and then the goods whose need is met worst.
 */
final class MainItems {

    private MainItems() {}

    /** At most so many, worst first, as in the supply. */
    static List<ItemRow> worstFirst(Supply supply, int most) {
        Set<ItemId> chosen = chosen(supply, most);
        return supply.items().stream()
                .filter(row -> chosen.contains(row.item().id()))
                .toList();
    }

    /** At most so many, in the order of the catalogue, so that columns stay where they are from day to day. */
    static List<ItemRow> inOrder(Supply supply, int most) {
        return worstFirst(supply, most).stream()
                .sorted(Comparator.comparingInt(row -> row.item().sortOrder()))
                .toList();
    }

    private static Set<ItemId> chosen(Supply supply, int most) {
        List<ItemRow> byImportance = new ArrayList<>(supply.items());
        byImportance.sort(Comparator.comparingInt(MainItems::rank));
        return byImportance.stream().limit(most).map(row -> row.item().id()).collect(Collectors.toSet());
    }

    private static int rank(ItemRow row) {
        boolean daily = row.position().cover().measure() == Cover.Measure.DAYS
                || !row.item().durable();
        return row.position().schools() == 0 ? 2 : daily ? 0 : 1;
    }
}
