package org.kaixue.need;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one store holds of one item, by expiry date, in the order in which it is used: the earliest expiry first. */
final class Holdings {

    /** The expiry of what does not expire. */
    static final long NEVER = Long.MAX_VALUE;

    private long[] expiries = new long[2];
    private long[] quantities = new long[2];
    private int size;

    static long day(@Nullable LocalDate expiresOn) {
        return expiresOn == null ? NEVER : expiresOn.toEpochDay();
    }

    /** Adds a quantity, or takes it away if it is below zero. */
    void add(long expiry, long quantity) {
        int at = size;
        while (at > 0 && expiries[at - 1] > expiry) {
            at--;
        }
        if (at > 0 && expiries[at - 1] == expiry) {
            quantities[at - 1] += quantity;
            return;
        }
        if (size == quantities.length) {
            expiries = Arrays.copyOf(expiries, size * 2);
            quantities = Arrays.copyOf(quantities, size * 2);
        }
        System.arraycopy(expiries, at, expiries, at + 1, size - at);
        System.arraycopy(quantities, at, quantities, at + 1, size - at);
        expiries[at] = expiry;
        quantities[at] = quantity;
        size++;
    }

    int size() {
        return size;
    }

    long expiry(int n) {
        return expiries[n];
    }

    long quantity(int n) {
        return Math.max(0, quantities[n]);
    }

    long total() {
        long total = 0;
        for (int n = 0; n < size; n++) {
            total += quantity(n);
        }
        return total;
    }

    /** What may still be used on a day. */
    long unexpired(long day) {
        long total = 0;
        for (int n = 0; n < size; n++) {
            total += expiries[n] >= day ? quantity(n) : 0;
        }
        return total;
    }
}
