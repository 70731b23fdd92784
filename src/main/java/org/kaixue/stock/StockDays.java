package org.kaixue.stock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The roll-up by day of each place and lot; whoever changes days that have passed holds the lock of the balance. */
@Component
class StockDays {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcTemplate jdbc;

    StockDays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a lot had at the end of a day. */
    long closing(PlaceRow place, UUID lot, LocalDate day) {
        return jdbc.queryForList("""
                        select closing from stock_day where place_id = ? and lot_id = ? and business_date <= ?
                        order by business_date desc limit 1""", Long.class, place(place), Ids.bytes(lot), day).stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * What a line of a day may take of a lot that is counted later: what stays over on each day up to the count, and on
     * the count's own day what was there before it was counted.
     */
    long spareBefore(PlaceRow place, UUID lot, LocalDate day, LocalDate counted) {
        if (day.equals(counted)) {
            long moved = jdbc
                    .queryForList(
                            "select received - issued from stock_day where place_id = ? and lot_id = ? and business_date = ?",
                            Long.class,
                            place(place),
                            Ids.bytes(lot),
                            day)
                    .stream()
                    .findFirst()
                    .orElse(0L);
            return Math.max(0, closing(place, lot, day.minusDays(1)) + moved);
        }
        Long least = jdbc.queryForObject("""
                select min(closing) from stock_day
                where place_id = ? and lot_id = ? and business_date > ? and business_date < ?""", Long.class, place(place), Ids.bytes(lot), day, counted);
        long closing = closing(place, lot, day);
        return least == null ? closing : Math.min(closing, least);
    }

    /**
     * The first day from the given one on that would end below zero by so much less.
     *
     * @param until the day on which it is made good; null if it is not
     */
    Optional<Closing> tooSmall(PlaceRow place, UUID lot, LocalDate from, @Nullable LocalDate until, long less) {
        if (from.equals(until)) {
            return Optional.empty();
        }
        long closing = closing(place, lot, from);
        if (closing < less) {
            return Optional.of(new Closing(from, closing));
        }
        return jdbc
                .query(
                        """
                        select business_date, closing from stock_day
                        where place_id = ? and lot_id = ? and business_date > ? and business_date < ? and closing < ?
                        order by business_date limit 1""",
                        (row, n) -> new Closing(row.getObject(1, LocalDate.class), row.getLong(2)),
                        place(place),
                        Ids.bytes(lot),
                        from,
                        until == null ? LAST : until,
                        less)
                .stream()
                .findFirst();
    }

    /** Counts the first entry of a lot. */
    void open(Heading heading, Entry entry) {
        open(heading, entry, Change.of(heading, entry), 0);
    }

    /** Counts an entry in its day, and in no other. */
    void add(Heading heading, Entry entry) {
        add(heading, entry, Change.of(heading, entry));
    }

    /** Counts an entry that a later count takes back: it changes the closings from its day to the day before the count. */
    void addUntil(Heading heading, Entry entry, LocalDate counted) {
        LocalDate day = heading.businessDate();
        if (day.equals(counted)) {
            add(
                    heading,
                    entry,
                    new Change(day, entry.received(), entry.issued(), entry.adjusted() - entry.quantity(), 0));
            return;
        }
        add(heading, entry);
        shift(heading.place(), entry, day, counted);
        add(heading, entry, new Change(counted, 0, 0, -entry.quantity(), 0));
    }

    /** Changes the closings after a day, and before another where one is given. */
    void shift(PlaceRow place, Entry entry, LocalDate after, @Nullable LocalDate before) {
        jdbc.update("""
                update stock_day set closing = closing + ?
                where place_id = ? and lot_id = ? and business_date > ? and business_date < ?""", entry.quantity(), place(place), Ids.bytes(entry.lot()), after, before == null ? LAST : before);
    }

    private void add(Heading heading, Entry entry, Change change) {
        byte[] place = place(heading.place());
        byte[] lot = Ids.bytes(entry.lot());
        int found = jdbc.update(
                """
                update stock_day set received = received + ?, issued = issued + ?, adjusted = adjusted + ?,
                  closing = closing + ?
                where place_id = ? and lot_id = ? and business_date = ?""", change.received, change.issued, change.adjusted, change.closing, place, lot, change.day);
        if (found == 0) {
            open(heading, entry, change, closing(heading.place(), entry.lot(), change.day));
        }
    }

    private void open(Heading heading, Entry entry, Change change, long before) {
        UUID school = heading.school();
        jdbc.update(
                """
                insert into stock_day (place_id, lot_id, business_date, item_id, unit_id, school_id,
                  received, issued, adjusted, closing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                place(heading.place()),
                Ids.bytes(entry.lot()),
                change.day,
                Ids.bytes(entry.item().value()),
                Ids.bytes(heading.place().unit().value()),
                school == null ? null : Ids.bytes(school),
                change.received,
                change.issued,
                change.adjusted,
                before + change.received - change.issued + change.adjusted);
    }

    private static byte[] place(PlaceRow place) {
        return Ids.bytes(place.id().value());
    }

    /** What a lot had at the end of a day. */
    record Closing(LocalDate day, long quantity) {}

    /** @param closing by how much the closing changes where the day has a row */
    private record Change(LocalDate day, long received, long issued, long adjusted, long closing) {

        static Change of(Heading heading, Entry entry) {
            return new Change(
                    heading.businessDate(), entry.received(), entry.issued(), entry.adjusted(), entry.quantity());
        }
    }
}
