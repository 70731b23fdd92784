package org.kaixue.need;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is used day by day, in {@link Micro}: several rates, each from a day of its own and on its own school days. One
 * school has one or a few (a stage that opens later, boarders who stay for the weekend), a prefecture some dozens.
 */
final class Usage {

    /** No usage goes on for longer than this; what lasts longer lasts for ever. */
    private static final long HORIZON = 400_000;

    private DayCounter[] counters = new DayCounter[2];
    private long[] from = new long[2];
    private long[] rates = new long[2];
    private int parts;
    private long rate;

    /** Adds a daily rate from a day on. */
    void add(DayCounter counter, long firstDay, long dailyRate) {
        if (dailyRate == 0) {
            return;
        }
        rate = Micro.plus(rate, dailyRate);
        for (int n = 0; n < parts; n++) {
            if (counters[n] == counter && from[n] == firstDay) {
                rates[n] = Micro.plus(rates[n], dailyRate);
                return;
            }
        }
        if (parts == rates.length) {
            counters = Arrays.copyOf(counters, parts * 2);
            from = Arrays.copyOf(from, parts * 2);
            rates = Arrays.copyOf(rates, parts * 2);
        }
        counters[parts] = counter;
        from[parts] = firstDay;
        rates[parts++] = dailyRate;
    }

    /** Adds all parts of another usage. */
    void add(Usage other) {
        for (int n = 0; n < other.parts; n++) {
            add(other.counters[n], other.from[n], other.rates[n]);
        }
    }

    /** The rate of a school day once all parts have begun. */
    long rate() {
        return rate;
    }

    /** All that is used through this day. */
    long through(long day) {
        long used = 0;
        for (int n = 0; n < parts; n++) {
            used = Micro.plus(used, Micro.times(rates[n], counters[n].between(from[n], day)));
        }
        return used;
    }

    /** How many school days an amount lasts, the last of them in part. */
    double daysOf(long amount) {
        if (rate == 0) {
            return 0;
        }
        if (parts == 1) {
            return (double) amount / rate;
        }
        long first = firstDay();
        long tooLate = firstDayBeyond(amount, first + HORIZON);
        if (tooLate == Long.MAX_VALUE) {
            return (double) amount / rate;
        }
        long used = through(tooLate - 1);
        return schoolDays(first, tooLate - 1) + (double) (amount - used) / (through(tooLate) - used);
    }

    /** The first day for which an amount does not suffice; the largest long if it suffices through the last day. */
    long firstDayBeyond(long amount, long lastDay) {
        long low = firstDay();
        long high = lastDay;
        if (high < low || through(high) <= amount) {
            return Long.MAX_VALUE;
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (through(middle) > amount) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How many days through this one are days of use. */
    long schoolDaysThrough(long day) {
        return schoolDays(firstDay(), day);
    }

    private long firstDay() {
        long first = Long.MAX_VALUE;
        for (int n = 0; n < parts; n++) {
            first = Math.min(first, from[n]);
        }
        return first;
    }

    /** Days on which anything is used. */
    private long schoolDays(long first, long last) {
        long allBegun = first;
        List<DayCounter> distinct = new ArrayList<>();
        for (int n = 0; n < parts; n++) {
            allBegun = Math.max(allBegun, from[n]);
            if (!distinct.contains(counters[n])) {
                distinct.add(counters[n]);
            }
        }
        long days = DayCounter.union(distinct).between(allBegun, last);
        for (long day = first; day < allBegun && day <= last; day++) {
            days += isUsed(day) ? 1 : 0;
        }
        return days;
    }

    private boolean isUsed(long day) {
        for (int n = 0; n < parts; n++) {
            if (from[n] <= day && counters[n].isSchoolDay(day)) {
                return true;
            }
        }
        return false;
    }
}
