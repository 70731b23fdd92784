package org.kaixue.stock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.stock.BulkLoad.Shelf;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks and reads what a bulk posting may change, in few statements; the length of the ledger does not matter. */
@Component
class BulkShelves {

    private final JdbcClient client;
    private final BusinessDates dates;
    private final Catalogue catalogue;

    BulkShelves(JdbcClient client, BusinessDates dates, Catalogue catalogue) {
        this.client = client;
        this.dates = dates;
        this.catalogue = catalogue;
    }

    /**
     * Locks the balances that the lines may change, and reads these lots and their days. Of a place from which something
     * is issued, or at which something is entered late, all lots are locked: which are taken, and what was counted,
     * depends on all of them.
     */
    Map<Shelf, BulkShelf> lock(List<OpeningLine> lines, Map<PlaceId, PlaceRow> places) {
        Set<UUID> whole = new TreeSet<>();
        LotNumbers arriving = new LotNumbers();
        for (OpeningLine line : lines) {
            if (line.kind() == DocumentKind.ISSUE || dates.past(line.businessDate())) {
                whole.add(line.place().value());
            } else {
                arriving.add(line.item(), line.key(catalogue.get(line.item())).number());
            }
        }
        Set<UUID> lots = arriving.lots(client);
        for (List<byte[]> some : Ids.parts(whole)) {
            lots.addAll(client.sql("select lot_id from stock_balance where place_id in (:places)")
                    .param("places", some)
                    .query((row, n) -> Ids.read(row.getBytes(1)))
                    .list());
        }
        Map<Shelf, BulkShelf> shelves = new LinkedHashMap<>();
        for (List<byte[]> some : Ids.parts(lots)) {
            read(some, places, shelves);
        }
        return shelves;
    }

    private void read(List<byte[]> some, Map<PlaceId, PlaceRow> places, Map<Shelf, BulkShelf> shelves) {
        Map<List<UUID>, BulkLot> lots = new HashMap<>();
        client.sql("select quantity from stock_balance where lot_id in (:lots) order by lot_id, place_id for update")
                .param("lots", some)
                .query((row, n) -> n)
                .list();
        client.sql("""
                        select b.place_id, b.item_id, b.lot_id, b.quantity, l.number, l.produced_on, l.expires_on,
                          l.supplier, l.origin
                        from stock_balance b join lot l on l.id = b.lot_id
                        where b.lot_id in (:lots) order by b.lot_id""").param("lots", some).query((RowCallbackHandler) row -> {
            PlaceRow place = places.get(new PlaceId(Ids.read(row.getBytes(1))));
            if (place != null) {
                Item item = catalogue.get(new ItemId(Ids.read(row.getBytes(2))));
                BulkLot lot = BulkLot.held(
                        Ids.read(row.getBytes(3)),
                        new LotKey(
                                row.getString(5),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class),
                                row.getString(8),
                                Origin.valueOf(row.getString(9))),
                        row.getLong(4));
                shelves.computeIfAbsent(new Shelf(place.id(), item.id()), key -> new BulkShelf(place, item))
                        .add(lot);
                lots.put(List.of(place.id().value(), lot.id()), lot);
            }
        });
        client.sql("""
                        select place_id, lot_id, business_date, received, issued, closing from stock_day
                        where lot_id in (:lots)""").param("lots", some).query((RowCallbackHandler) row -> {
            BulkLot lot = lots.get(List.of(Ids.read(row.getBytes(1)), Ids.read(row.getBytes(2))));
            if (lot != null) {
                BulkLot.Day day = new BulkLot.Day(row.getObject(3, LocalDate.class), true, row.getLong(6));
                day.received = row.getLong(4);
                day.issued = row.getLong(5);
                lot.add(day);
            }
        });
    }
}
