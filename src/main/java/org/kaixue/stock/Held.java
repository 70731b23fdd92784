package org.kaixue.stock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** What a place holds, or held, of an item in one lot, as it was read without a lock. */
record Held(UUID lot, LotKey key, long quantity, LocalDate lastOn) {

    /** First expired, first out; what does not expire goes last, and of equals the older lot first. */
    static final Comparator<Held> FIRST_EXPIRED = Comparator.<Held, LocalDate>comparing(
                    held -> held.key().expiresOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Held::lot);

    Held with(long available) {
        return new Held(lot, key, available, lastOn);
    }
}
