package org.kaixue.stock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.stock.BulkLoad.BulkDocument;
import org.kaixue.stock.BulkLoad.Shelf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and writes what a bulk posting needs, in few statements and large batches. */
@Component
class BulkStore {

    private static final int PLACES_A_QUERY = 200;
    private static final int ROWS_A_BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;
    private final Actors actors;
    private final BusinessClock clock;

    BulkStore(JdbcTemplate jdbc, Catalogue catalogue, Actors actors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.actors = actors;
        this.clock = clock;
    }

    /** Locks the balances of the places and reads their lots and days. */
    Map<Shelf, BulkShelf> lock(Collection<PlaceRow> places) {
        Map<Shelf, BulkShelf> shelves = new HashMap<>();
        List<PlaceRow> ordered = places.stream()
                .sorted(Comparator.comparing(place -> place.id().value()))
                .toList();
        for (int from = 0; from < ordered.size(); from += PLACES_A_QUERY) {
            lock(ordered.subList(from, Math.min(ordered.size(), from + PLACES_A_QUERY)), shelves);
        }
        return shelves;
    }

    private void lock(List<PlaceRow> places, Map<Shelf, BulkShelf> shelves) {
        Map<UUID, PlaceRow> byId = new HashMap<>();
        places.forEach(place -> byId.put(place.id().value(), place));
        Object[] ids =
                places.stream().map(place -> Ids.bytes(place.id().value())).toArray();
        String marks = String.join(", ", Collections.nCopies(ids.length, "?"));
        Map<List<UUID>, BulkLot> lots = new HashMap<>();
        jdbc.query(
                "select place_id, lot_id, quantity from stock_balance where place_id in (" + marks
                        + ") order by place_id, lot_id for update",
                row -> {},
                ids);
        jdbc.query(
                """
                select b.place_id, b.item_id, b.lot_id, b.quantity, l.number, l.produced_on, l.expires_on, l.supplier,
                  l.origin
                from stock_balance b join lot l on l.id = b.lot_id where b.place_id in (""" + marks + ")",
                row -> {
                    PlaceRow place = Objects.requireNonNull(byId.get(Ids.read(row.getBytes(1))));
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
                },
                ids);
        jdbc.query(
                "select place_id, lot_id, business_date, received, issued, closing from stock_day where place_id in ("
                        + marks + ")",
                row -> {
                    BulkLot.Day day = new BulkLot.Day(row.getObject(3, LocalDate.class), true, row.getLong(6));
                    day.received = row.getLong(4);
                    day.issued = row.getLong(5);
                    Objects.requireNonNull(lots.get(List.of(Ids.read(row.getBytes(1)), Ids.read(row.getBytes(2)))))
                            .add(day);
                },
                ids);
    }

    void write(Collection<BulkDocument> documents, Collection<BulkShelf> shelves) {
        writeLots(shelves);
        writeDocuments(documents);
        writeBalances(shelves);
        writeDays(shelves);
    }

    private void writeLots(Collection<BulkShelf> shelves) {
        List<Object[]> rows = new ArrayList<>();
        for (BulkShelf shelf : shelves) {
            for (BulkLot lot : shelf.lots()) {
                LotKey key = lot.key();
                if (lot.fresh()) {
                    rows.add(new Object[] {
                        Ids.bytes(lot.id()),
                        bytes(shelf.item()),
                        key.number(),
                        key.producedOn(),
                        key.expiresOn(),
                        key.supplier(),
                        key.origin().name()
                    });
                }
            }
        }
        insert("lot (id, item_id, number, produced_on, expires_on, supplier, origin, version)", "0", 7, rows);
    }

    private void writeDocuments(Collection<BulkDocument> documents) {
        Actor actor = actors.current();
        LocalDateTime now = Moments.column(clock.now());
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (BulkDocument document : documents) {
            Heading heading = document.heading();
            byte[] id = Ids.bytes(heading.id().value());
            byte[] place = bytes(heading.place());
            byte[] unit = unit(heading.place());
            byte @Nullable [] school = school(heading.place());
            heads.add(new Object[] {
                id,
                heading.kind().name(),
                place,
                unit,
                school,
                heading.businessDate(),
                heading.purpose() == null ? null : heading.purpose().name(),
                now,
                actor.name(),
                actor.account() == null ? null : Ids.bytes(actor.account())
            });
            int position = 0;
            for (Entry entry : document.entries()) {
                lines.add(new Object[] {
                    Ids.bytes(Ids.next()),
                    id,
                    position++,
                    place,
                    unit,
                    school,
                    Ids.bytes(entry.item().value()),
                    Ids.bytes(entry.lot()),
                    heading.businessDate(),
                    entry.quantity(),
                    entry.typed().amount(),
                    entry.typed().unit()
                });
            }
        }
        insert(
                "stock_document (id, kind, place_id, unit_id, school_id, business_date, purpose, posted_at, posted_by,"
                        + " account_id)",
                "",
                10,
                heads);
        insert(
                "ledger_line (id, document_id, position, place_id, unit_id, school_id, item_id, lot_id, business_date,"
                        + " quantity, typed_amount, typed_unit)",
                "",
                12,
                lines);
    }

    private void writeBalances(Collection<BulkShelf> shelves) {
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (BulkShelf shelf : shelves) {
            for (BulkLot lot : shelf.lots()) {
                if (lot.fresh()) {
                    added.add(new Object[] {
                        bytes(shelf.place()),
                        Ids.bytes(lot.id()),
                        bytes(shelf.item()),
                        unit(shelf.place()),
                        school(shelf.place()),
                        shelf.place().depot(),
                        lot.key().expiresOn(),
                        lot.balance(),
                        lot.lastOn()
                    });
                } else if (lot.changed()) {
                    changed.add(new Object[] {lot.balance(), lot.lastOn(), bytes(shelf.place()), Ids.bytes(lot.id())});
                }
            }
        }
        insert(
                "stock_balance (place_id, lot_id, item_id, unit_id, school_id, depot, expires_on, quantity, last_on)",
                "",
                9,
                added);
        update("update stock_balance set quantity = ?, last_on = ? where place_id = ? and lot_id = ?", changed);
    }

    private void writeDays(Collection<BulkShelf> shelves) {
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (BulkShelf shelf : shelves) {
            for (BulkLot lot : shelf.lots()) {
                for (BulkLot.Day day : lot.days()) {
                    if (!day.known) {
                        added.add(new Object[] {
                            bytes(shelf.place()),
                            Ids.bytes(lot.id()),
                            day.date,
                            bytes(shelf.item()),
                            unit(shelf.place()),
                            school(shelf.place()),
                            day.received,
                            day.issued,
                            day.closing
                        });
                    } else if (day.changed) {
                        changed.add(new Object[] {
                            day.received, day.issued, day.closing, bytes(shelf.place()), Ids.bytes(lot.id()), day.date
                        });
                    }
                }
            }
        }
        insert(
                "stock_day (place_id, lot_id, business_date, item_id, unit_id, school_id, received, issued, closing,"
                        + " adjusted)",
                "0",
                9,
                added);
        update("""
                update stock_day set received = ?, issued = ?, closing = ?
                where place_id = ? and lot_id = ? and business_date = ?""", changed);
    }

    private void insert(String columns, String constants, int parameters, List<Object[]> rows) {
        String marks = String.join(", ", Collections.nCopies(parameters, "?"));
        update(
                "insert into " + columns + " values (" + marks + (constants.isEmpty() ? "" : ", " + constants) + ")",
                rows);
    }

    private void update(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_A_BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + ROWS_A_BATCH)));
        }
    }

    private static byte[] bytes(PlaceRow place) {
        return Ids.bytes(place.id().value());
    }

    private static byte[] bytes(Item item) {
        return Ids.bytes(item.id().value());
    }

    private static byte[] unit(PlaceRow place) {
        return Ids.bytes(place.unit().value());
    }

    private static byte @Nullable [] school(PlaceRow place) {
        return place.depot() ? null : unit(place);
    }
}
