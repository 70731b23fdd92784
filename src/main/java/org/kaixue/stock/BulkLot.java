package org.kaixue.stock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A lot at a place, in memory, with its days. */
class BulkLot {

    static final Comparator<BulkLot> FIRST_EXPIRED = Comparator.<BulkLot, LocalDate>comparing(
                    lot -> lot.key.expiresOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(lot -> lot.id);

    private final UUID id;
    private final LotKey key;
    private final boolean fresh;
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private long balance;
    private boolean changed;

    private BulkLot(UUID id, LotKey key, boolean fresh, long balance) {
        this.id = id;
        this.key = key;
        this.fresh = fresh;
        this.balance = balance;
    }

    static BulkLot arriving(UUID id, LotKey key) {
        return new BulkLot(id, key, true, 0);
    }

    static BulkLot held(UUID id, LotKey key, long balance) {
        return new BulkLot(id, key, false, balance);
    }

    UUID id() {
        return id;
    }

    LotKey key() {
        return key;
    }

    boolean fresh() {
        return fresh;
    }

    boolean changed() {
        return changed;
    }

    long balance() {
        return balance;
    }

    LocalDate lastOn() {
        return days.lastKey();
    }

    Collection<Day> days() {
        return days.values();
    }

    /** A day that the database knows. */
    void add(Day day) {
        days.put(day.date, day);
    }

    /** What a line of that day may take, so that neither this day nor a later one ends below zero. */
    long spareOn(LocalDate date) {
        Map.Entry<LocalDate, Day> upTo = days.floorEntry(date);
        long least = upTo == null ? 0 : upTo.getValue().closing;
        for (Day later : days.tailMap(date, false).values()) {
            least = Math.min(least, later.closing);
        }
        return least;
    }

    void post(LocalDate date, Entry entry) {
        Day day = days.get(date);
        if (day == null) {
            Map.Entry<LocalDate, Day> before = days.lowerEntry(date);
            day = new Day(date, false, before == null ? 0 : before.getValue().closing);
            days.put(date, day);
        }
        day.received += entry.received();
        day.issued += entry.issued();
        for (Day shifted : days.tailMap(date, true).values()) {
            shifted.closing += entry.quantity();
            shifted.changed = true;
        }
        balance += entry.quantity();
        changed = true;
    }

    /** A row of the day roll-up. */
    static class Day {

        final LocalDate date;
        final boolean known;
        boolean changed;
        long received;
        long issued;
        long closing;

        Day(LocalDate date, boolean known, long closing) {
            this.date = date;
            this.known = known;
            this.closing = closing;
        }
    }
}
