package org.kaixue.stock;

import static java.sql.Types.BIGINT;
import static java.sql.Types.BINARY;
import static java.sql.Types.BOOLEAN;
import static java.sql.Types.DATE;
import static java.sql.Types.DECIMAL;
import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP;
import static java.sql.Types.VARCHAR;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.stock.BulkLoad.BulkDocument;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what came of a bulk posting, in large batches. */
@Component
class BulkStore {

    private static final int ROWS_A_BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final BusinessClock clock;

    BulkStore(JdbcTemplate jdbc, Actors actors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
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
        insert(
                "lot (id, item_id, number, produced_on, expires_on, supplier, origin, version)",
                "0",
                rows,
                BINARY,
                BINARY,
                VARCHAR,
                DATE,
                DATE,
                VARCHAR,
                VARCHAR);
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
                heads,
                BINARY,
                VARCHAR,
                BINARY,
                BINARY,
                BINARY,
                DATE,
                VARCHAR,
                TIMESTAMP,
                VARCHAR,
                BINARY);
        insert(
                "ledger_line (id, document_id, position, place_id, unit_id, school_id, item_id, lot_id, business_date,"
                        + " quantity, typed_amount, typed_unit)",
                "",
                lines,
                BINARY,
                BINARY,
                INTEGER,
                BINARY,
                BINARY,
                BINARY,
                BINARY,
                BINARY,
                DATE,
                BIGINT,
                DECIMAL,
                VARCHAR);
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
                added,
                BINARY,
                BINARY,
                BINARY,
                BINARY,
                BINARY,
                BOOLEAN,
                DATE,
                BIGINT,
                DATE);
        update(
                "update stock_balance set quantity = ?, last_on = ? where place_id = ? and lot_id = ?",
                changed,
                BIGINT,
                DATE,
                BINARY,
                BINARY);
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
                added,
                BINARY,
                BINARY,
                DATE,
                BINARY,
                BINARY,
                BINARY,
                BIGINT,
                BIGINT,
                BIGINT);
        update("""
                update stock_day set received = ?, issued = ?, closing = ?
                where place_id = ? and lot_id = ? and business_date = ?""", changed, BIGINT, BIGINT, BIGINT, BINARY, BINARY, DATE);
    }

    private void insert(String columns, String constants, List<Object[]> rows, int... types) {
        String marks = String.join(", ", Collections.nCopies(types.length, "?"));
        update(
                "insert into " + columns + " values (" + marks + (constants.isEmpty() ? "" : ", " + constants) + ")",
                rows,
                types);
    }

    /** @param types of {@link java.sql.Types}; without them the driver is asked about every null */
    private void update(String sql, List<Object[]> rows, int... types) {
        for (int from = 0; from < rows.size(); from += ROWS_A_BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + ROWS_A_BATCH)), types);
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
