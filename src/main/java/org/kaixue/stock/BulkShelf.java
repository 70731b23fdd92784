package org.kaixue.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.catalogue.Amount;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;

/** The lots of one item at one place, in memory, while many lines are posted to them in the order of their days. */
class BulkShelf {

    private final PlaceRow place;
    private final Item item;
    private final Map<UUID, BulkLot> lots = new LinkedHashMap<>();
    private final Map<LotKey, BulkLot> byKey = new HashMap<>();

    BulkShelf(PlaceRow place, Item item) {
        this.place = place;
        this.item = item;
    }

    void add(BulkLot lot) {
        lots.put(lot.id(), lot);
        byKey.putIfAbsent(lot.key(), lot);
    }

    PlaceRow place() {
        return place;
    }

    Item item() {
        return item;
    }

    Collection<BulkLot> lots() {
        return lots.values();
    }

    List<Entry> post(OpeningLine line) {
        long quantity = Ledger.positive(item, line.quantity());
        return line.kind() == DocumentKind.RECEIVE ? List.of(receive(line, quantity)) : issue(line, quantity);
    }

    private Entry receive(OpeningLine line, long quantity) {
        BulkLot lot = byKey.computeIfAbsent(line.key(item), key -> BulkLot.arriving(Ids.next(), key));
        lots.putIfAbsent(lot.id(), lot);
        return post(lot, line.businessDate(), Entry.Effect.RECEIVED, quantity, line.quantity());
    }

    private List<Entry> issue(OpeningLine line, long quantity) {
        LocalDate day = line.businessDate();
        List<BulkLot> usable = lots.values().stream()
                .filter(lot -> line.lotNumber() == null
                        || line.lotNumber().equals(lot.key().number()))
                .filter(lot -> !lot.key().expiredOn(day))
                .sorted(BulkLot.FIRST_EXPIRED)
                .toList();
        List<Entry> entries = new ArrayList<>();
        long open = quantity;
        for (BulkLot lot : usable) {
            long part = Math.min(open, lot.spareOn(day));
            if (part > 0) {
                Typed typed = part == quantity ? line.quantity() : base(part);
                entries.add(post(lot, day, Entry.Effect.ISSUED, -part, typed));
                open -= part;
            }
        }
        if (open > 0) {
            throw new RuleViolation(
                    "stock.load.insufficient",
                    place.name(),
                    item.name(),
                    day,
                    new Amount(item, quantity - open),
                    new Amount(item, quantity));
        }
        return entries;
    }

    private Typed base(long quantity) {
        return Typed.of(quantity, Quantities.baseUnit(item).name().zh());
    }

    private Entry post(BulkLot lot, LocalDate day, Entry.Effect effect, long quantity, Typed typed) {
        Entry entry = new Entry(item.id(), lot.id(), lot.fresh() ? lot.key() : null, effect, quantity, typed);
        lot.post(day, entry);
        return entry;
    }
}
