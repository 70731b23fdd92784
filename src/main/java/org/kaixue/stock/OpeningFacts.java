package org.kaixue.stock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger knows already of the units that a sheet names; read in few statements, however many the rows. */
@Component
class OpeningFacts {

    private static final String RECEIPTS = """
            select l.unit_id, l.item_id, l.business_date, l.quantity, lot.number, lot.produced_on, lot.expires_on,
              lot.supplier, lot.origin
            from ledger_line l join lot on lot.id = l.lot_id
              join stock_document d on d.id = l.document_id and d.kind = 'RECEIVE'
              left join stock_document r on r.reverses_id = d.id
            where r.id is null and\s""";

    private final JdbcClient jdbc;

    OpeningFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The own places of all units that have one. */
    Map<UnitId, PlaceId> places() {
        Map<UnitId, PlaceId> places = new HashMap<>();
        jdbc.sql("select unit_id, id from place where closed_on is null order by id")
                .query((RowCallbackHandler) row -> {
                    places.putIfAbsent(unit(row.getBytes(1)), new PlaceId(Ids.read(row.getBytes(2))));
                });
        return places;
    }

    /** The receipts that were not taken back and may be what rows say, how much each brought; by their day and by any. */
    Map<Fact, Set<Long>> receipts(Collection<Fact> rows) {
        LotNumbers numbers = new LotNumbers();
        Set<ItemId> anyDay = new HashSet<>();
        for (Fact row : rows) {
            if (!row.lot().isEmpty()) {
                numbers.add(row.item(), row.lot());
            } else if (row.day() != null) {
                numbers.add(row.item(), LotKey.unnumbered(row.day()));
            } else {
                anyDay.add(row.item());
            }
        }
        Map<Fact, Set<Long>> receipts = new HashMap<>();
        for (List<byte[]> some : Ids.parts(numbers.lots(jdbc))) {
            jdbc.sql(RECEIPTS + "l.lot_id in (:lots)").param("lots", some).query(adding(receipts));
        }
        anyDay.forEach(item -> jdbc.sql(RECEIPTS + "lot.item_id = :item and char_length(lot.number) = :length")
                .param("item", Ids.bytes(item.value()))
                .param("length", LotKey.LENGTH_OF_A_DAY)
                .query(adding(receipts)));
        return receipts;
    }

    private static RowCallbackHandler adding(Map<Fact, Set<Long>> receipts) {
        return row -> {
            LotKey key = new LotKey(
                    row.getString(5),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class),
                    row.getString(8),
                    Origin.valueOf(row.getString(9)));
            Fact fact = Fact.of(
                    unit(row.getBytes(1)),
                    new ItemId(Ids.read(row.getBytes(2))),
                    key,
                    row.getObject(3, LocalDate.class));
            long quantity = row.getLong(4);
            receipts.computeIfAbsent(fact, none -> new HashSet<>()).add(quantity);
            receipts.computeIfAbsent(fact.onAnyDay(), none -> new HashSet<>()).add(quantity);
        };
    }

    /** What lies in the units' own places now. */
    Set<HeldItem> held(Collection<UnitId> units) {
        Set<HeldItem> held = new HashSet<>();
        for (List<byte[]> some : parts(units)) {
            held.addAll(jdbc.sql(
                            "select distinct unit_id, item_id from stock_balance where held = true and unit_id in (:units)")
                    .param("units", some)
                    .query((row, n) -> new HeldItem(unit(row.getBytes(1)), new ItemId(Ids.read(row.getBytes(2)))))
                    .list());
        }
        return held;
    }

    private static List<List<byte[]>> parts(Collection<UnitId> units) {
        return Ids.parts(units.stream().map(UnitId::value).toList());
    }

    private static UnitId unit(byte[] column) {
        return new UnitId(Ids.read(column));
    }

    /** An item that a unit has. */
    record HeldItem(UnitId unit, ItemId item) {}
}
