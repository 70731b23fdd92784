package org.kaixue.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Amount;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.stock.StockDays.Closing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The balance of each place and lot and its roll-up by day. They change in the transaction of the lines that change
 * them, by updates that count the rows they found: whatever runs at the same time, nothing goes below zero.
 */
@Component
class Balances {

    private static final String HELD = """
            select b.lot_id, l.number, l.produced_on, l.expires_on, l.supplier, l.origin, b.quantity, b.last_on
            from stock_balance b join lot l on l.id = b.lot_id
            where b.place_id = ? and b.item_id = ?""";

    private final JdbcTemplate jdbc;
    private final StockDays days;
    private final Catalogue catalogue;

    Balances(JdbcTemplate jdbc, StockDays days, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.days = days;
        this.catalogue = catalogue;
    }

    /** The lots of an item that a place holds or held, or the one lot where one is given, first expired first. */
    List<Held> held(PlaceRow place, ItemId item, @Nullable LotId lot) {
        List<Held> found = lot == null
                ? jdbc.query(HELD, Balances::held, bytes(place), Ids.bytes(item.value()))
                : jdbc.query(
                        HELD + " and b.lot_id = ?",
                        Balances::held,
                        bytes(place),
                        Ids.bytes(item.value()),
                        Ids.bytes(lot.value()));
        return found.stream().sorted(Held.FIRST_EXPIRED).toList();
    }

    /**
     * Locks the lots of an item at a place until the transaction ends: for a plan over several lots, which must not
     * change between their being read and taken from.
     */
    void lock(PlaceRow place, ItemId item) {
        jdbc.query(
                "select lot_id from stock_balance where place_id = ? and item_id = ? order by lot_id for update",
                row -> {},
                bytes(place),
                Ids.bytes(item.value()));
    }

    /** What each lot had on a day and had left on every day after it: what a line of that day may take. */
    List<Held> spareOn(PlaceRow place, ItemId item, LocalDate day, List<Held> held) {
        Map<UUID, Long> spare = new HashMap<>();
        jdbc.query(
                """
                select b.lot_id,
                  coalesce((select d.closing from stock_day d where d.place_id = b.place_id and d.lot_id = b.lot_id
                    and d.business_date <= ? order by d.business_date desc limit 1), 0),
                  coalesce((select min(d.closing) from stock_day d where d.place_id = b.place_id
                    and d.lot_id = b.lot_id and d.business_date > ?), b.quantity)
                from stock_balance b where b.place_id = ? and b.item_id = ? and b.last_on > ?""",
                row -> {
                    spare.put(Ids.read(row.getBytes(1)), Math.min(row.getLong(2), row.getLong(3)));
                },
                day,
                day,
                bytes(place),
                Ids.bytes(item.value()),
                day);
        return held.stream()
                .map(lot -> lot.with(spare.getOrDefault(lot.lot(), lot.quantity())))
                .toList();
    }

    /** Posts one entry; the entries of a document come in the order of their lots' ids. */
    void post(Heading heading, Entry entry) {
        if (entry.arriving() != null) {
            open(heading, entry, entry.arriving());
        } else if (entry.kept() == null && change(heading, entry)) {
            days.add(heading, entry);
        } else {
            changeWithLock(heading, entry);
        }
    }

    private void open(Heading heading, Entry entry, LotKey lot) {
        jdbc.update(
                """
                insert into stock_balance
                  (place_id, lot_id, item_id, unit_id, school_id, depot, expires_on, quantity, last_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                bytes(heading.place()),
                Ids.bytes(entry.lot()),
                Ids.bytes(entry.item().value()),
                Ids.bytes(heading.place().unit().value()),
                school(heading),
                heading.place().depot(),
                lot.expiresOn(),
                entry.net(),
                lastOn(heading, entry));
        if (entry.kept() == null) {
            days.open(heading, entry);
        } else {
            days.addUntil(heading, entry, entry.kept().day());
        }
    }

    /** The usual case: enough is there, and nothing has been posted for a later day. */
    private boolean change(Heading heading, Entry entry) {
        return jdbc.update(
                        """
                        update stock_balance set quantity = quantity + ?, last_on = ?
                        where place_id = ? and lot_id = ? and quantity >= ? and last_on <= ?""",
                        entry.quantity(),
                        heading.businessDate(),
                        bytes(heading.place()),
                        Ids.bytes(entry.lot()),
                        -entry.quantity(),
                        heading.businessDate())
                == 1;
    }

    /** Locks the balance, so that no closing changes meanwhile, and says why a line cannot be posted if it cannot. */
    private void changeWithLock(Heading heading, Entry entry) {
        List<Closing> locked = jdbc.query(
                "select quantity, last_on from stock_balance where place_id = ? and lot_id = ? for update",
                (row, n) -> new Closing(row.getObject(2, LocalDate.class), row.getLong(1)),
                bytes(heading.place()),
                Ids.bytes(entry.lot()));
        long balance = locked.isEmpty() ? 0 : locked.getFirst().quantity();
        if (balance + entry.net() < 0) {
            throw insufficient(entry, balance);
        }
        refuseIfADayWouldEndBelowZero(heading, entry);
        LocalDate lastOn = locked.getFirst().day();
        LocalDate last = lastOn(heading, entry);
        jdbc.update(
                "update stock_balance set quantity = quantity + ?, last_on = ? where place_id = ? and lot_id = ?",
                entry.net(),
                lastOn.isAfter(last) ? lastOn : last,
                bytes(heading.place()),
                Ids.bytes(entry.lot()));
        if (entry.kept() != null) {
            days.addUntil(heading, entry, entry.kept().day());
        } else {
            days.add(heading, entry);
            days.shift(heading.place(), entry, heading.businessDate(), null);
        }
    }

    private static LocalDate lastOn(Heading heading, Entry entry) {
        return entry.kept() == null ? heading.businessDate() : entry.kept().day();
    }

    private void refuseIfADayWouldEndBelowZero(Heading heading, Entry entry) {
        if (entry.quantity() >= 0) {
            return;
        }
        LocalDate until = entry.kept() == null ? null : entry.kept().day();
        days.tooSmall(heading.place(), entry.lot(), heading.businessDate(), until, -entry.quantity())
                .ifPresent(day -> {
                    throw notThen(heading.place(), entry, day);
                });
    }

    private RuleViolation insufficient(Entry entry, long balance) {
        Item item = catalogue.get(entry.item());
        return RuleViolation.at(
                "quantity",
                "stock.insufficient",
                item.name(),
                new Amount(item, balance),
                new Amount(item, -entry.quantity()));
    }

    private RuleViolation notThen(PlaceRow place, Entry entry, Closing then) {
        Item item = catalogue.get(entry.item());
        String lot = jdbc.queryForObject("select number from lot where id = ?", String.class, Ids.bytes(entry.lot()));
        return RuleViolation.at(
                "businessDate",
                "stock.insufficient-then",
                place.name(),
                item.name(),
                Objects.requireNonNullElse(lot, ""),
                then.day(),
                new Amount(item, then.quantity()),
                new Amount(item, -entry.quantity()));
    }

    private static byte[] bytes(PlaceRow place) {
        return Ids.bytes(place.id().value());
    }

    private static byte @Nullable [] school(Heading heading) {
        UUID school = heading.school();
        return school == null ? null : Ids.bytes(school);
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(
                Ids.read(row.getBytes(1)),
                new LotKey(
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        Origin.valueOf(row.getString(6))),
                row.getLong(7),
                row.getObject(8, LocalDate.class));
    }
}
