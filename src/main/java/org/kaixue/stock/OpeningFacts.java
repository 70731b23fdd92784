package org.kaixue.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the ledger knows already of the units that a sheet names; read in few statements, however many the rows. */
@Component
class OpeningFacts {

    private static final int UNITS_A_QUERY = 500;

    private final JdbcTemplate jdbc;

    OpeningFacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The own places of all units that have one. */
    Map<UnitId, PlaceId> places() {
        Map<UnitId, PlaceId> places = new HashMap<>();
        jdbc.query("select unit_id, id from place where closed_on is null order by id", row -> {
            places.putIfAbsent(unit(row.getBytes(1)), new PlaceId(Ids.read(row.getBytes(2))));
        });
        return places;
    }

    /** The receipts that were not taken back, how much each brought; by their day and by any day. */
    Map<Fact, Set<Long>> receipts(Collection<UnitId> units) {
        Map<Fact, Set<Long>> receipts = new HashMap<>();
        for (Object[] some : parts(units)) {
            jdbc.query(
                    """
                    select l.unit_id, l.item_id, l.business_date, l.quantity, lot.number, lot.produced_on,
                      lot.expires_on, lot.supplier, lot.origin
                    from ledger_line l join stock_document d on d.id = l.document_id
                      join lot on lot.id = l.lot_id
                      left join stock_document r on r.reverses_id = d.id
                    where d.kind = 'RECEIVE' and r.id is null and l.unit_id in (""" + marks(some) + ")",
                    row -> {
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
                        receipts.computeIfAbsent(fact.onAnyDay(), none -> new HashSet<>())
                                .add(quantity);
                    },
                    some);
        }
        return receipts;
    }

    /** What lies in the units' own places now. */
    Set<HeldItem> held(Collection<UnitId> units) {
        Set<HeldItem> held = new HashSet<>();
        for (Object[] some : parts(units)) {
            jdbc.query(
                    "select distinct unit_id, item_id from stock_balance where held = true and unit_id in ("
                            + marks(some) + ")",
                    row -> {
                        held.add(new HeldItem(unit(row.getBytes(1)), new ItemId(Ids.read(row.getBytes(2)))));
                    },
                    some);
        }
        return held;
    }

    private static List<Object[]> parts(Collection<UnitId> units) {
        List<UnitId> all = List.copyOf(units);
        List<Object[]> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += UNITS_A_QUERY) {
            parts.add(all.subList(from, Math.min(all.size(), from + UNITS_A_QUERY)).stream()
                    .map(unit -> Ids.bytes(unit.value()))
                    .toArray());
        }
        return parts;
    }

    private static String marks(Object[] ids) {
        return String.join(", ", Collections.nCopies(ids.length, "?"));
    }

    private static UnitId unit(byte[] column) {
        return new UnitId(Ids.read(column));
    }

    /** An item that a unit has. */
    record HeldItem(UnitId unit, ItemId item) {}
}
