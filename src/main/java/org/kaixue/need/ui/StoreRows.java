package org.kaixue.need.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.need.NeedExplanation.Holding;
import org.kaixue.stock.LotRow;
import org.kaixue.stock.ui.StockLinks;

/**
 * The lots of one place in the order in which they are used: what will be used in time and what will not.
 *
 * @param lots first expired first
 * @param usable how much of each expiry date will be used in time; of dates that are missing all that has not expired
 */
record StoreRows(Item item, List<LotRow> lots, Map<Expiry, Long> usable, LocalDate today, SupplyWords words) {

    /** An expiry date as a key; null where expiry is not tracked. */
    record Expiry(@Nullable LocalDate day) {}

    /**
     * One lot.
     *
     * @param unused what will not have been used by its expiry; empty if all will
     */
    record Row(
            String lot,
            Address address,
            String expires,
            String quantity,
            String usable,
            String unused,
            Band band,
            String state) {}

    /** What will be used of a school's store, from the explanation of its need. */
    static Map<Expiry, Long> usable(List<Holding> holdings) {
        Map<Expiry, Long> usable = new HashMap<>();
        holdings.forEach(holding -> usable.merge(new Expiry(holding.expiresOn()), holding.usable(), Long::sum));
        return usable;
    }

    List<Row> rows() {
        Map<Expiry, Long> open = new HashMap<>(usable);
        List<Row> rows = new ArrayList<>();
        for (LotRow lot : lots) {
            Expiry expiry = new Expiry(lot.expiresOn());
            long of = Math.min(lot.quantity(), open.getOrDefault(expiry, expired(lot) ? 0 : lot.quantity()));
            open.computeIfPresent(expiry, (key, left) -> left - of);
            rows.add(row(lot, of));
        }
        return rows;
    }

    private Row row(LotRow lot, long of) {
        long unused = lot.quantity() - of;
        Band band = expired(lot) ? Band.RED : unused > 0 ? Band.AMBER : Band.GREEN;
        String state = expired(lot)
                ? "need.ui.holding.expired"
                : unused > 0 ? "need.ui.holding.too-much" : "need.ui.holding.used";
        return new Row(
                lot.number(),
                StockLinks.lot(lot.id()),
                lot.expiresOn() == null
                        ? words.text("need.ui.holding.no-expiry")
                        : words.formats().date(lot.expiresOn()),
                words.exact(item, lot.quantity()),
                words.exact(item, of),
                unused == 0 ? "" : words.exact(item, unused),
                band,
                words.text(state));
    }

    private boolean expired(LotRow lot) {
        return lot.expiresOn() != null && lot.expiresOn().isBefore(today);
    }
}
