package org.kaixue.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of lots, by item: what many rows name is looked up by the index of the lots, however long the ledger is. */
class LotNumbers {

    private static final int MOST_AT_ONCE = 1_000;

    /** Names the index: from 200 numbers on MySQL guesses how many rows they have, and may read the whole table. */
    private static final String SELECT =
            "select id from lot use index (lot_item_number) where item_id = :item and number in (:numbers)";

    private final Map<ItemId, TreeSet<String>> numbers = new LinkedHashMap<>();

    void add(ItemId item, String number) {
        numbers.computeIfAbsent(item, none -> new TreeSet<>()).add(number);
    }

    /** The lots of these items with these numbers, wherever they lie. */
    Set<UUID> lots(JdbcClient jdbc) {
        Set<UUID> lots = new TreeSet<>();
        numbers.forEach((item, all) -> {
            List<String> ordered = List.copyOf(all);
            for (int from = 0; from < ordered.size(); from += MOST_AT_ONCE) {
                lots.addAll(jdbc.sql(SELECT)
                        .param("item", Ids.bytes(item.value()))
                        .param("numbers", ordered.subList(from, Math.min(ordered.size(), from + MOST_AT_ONCE)))
                        .query((row, n) -> Ids.read(row.getBytes(1)))
                        .list());
            }
        });
        return lots;
    }
}
