package org.kaixue.need;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaixue.organisation.SchoolDays;

/**
 * Counts school days between any two days without walking them: whole weeks by the pattern, then the days that depart
 * from it. Days are numbered as {@link LocalDate#toEpochDay()} does.
 */
final class DayCounter {

    private static final int WEEK = 7;

    /** Day 0 was a Thursday. */
    private static final int MONDAY_OFFSET = 3;

    private final SchoolDays rule;
    private final int[] before = new int[WEEK + 1];
    private final long[] exceptions;
    private final int[] change;

    DayCounter(SchoolDays rule) {
        this.rule = rule;
        for (int weekday = 0; weekday < WEEK; weekday++) {
            before[weekday + 1] = before[weekday] + (rule.weekdays() >> weekday & 1);
        }
        exceptions = rule.exceptions().entrySet().stream()
                .filter(exception -> exception.getValue() != inPattern(exception.getKey()))
                .mapToLong(exception -> exception.getKey().toEpochDay())
                .sorted()
                .toArray();
        change = new int[exceptions.length + 1];
        for (int n = 0; n < exceptions.length; n++) {
            boolean added = rule.isSchoolDay(LocalDate.ofEpochDay(exceptions[n]));
            change[n + 1] = change[n] + (added ? 1 : -1);
        }
    }

    /** Counts the days that are school days for any of these. */
    static DayCounter union(List<DayCounter> counters) {
        if (counters.size() == 1) {
            return counters.getFirst();
        }
        int weekdays = 0;
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (DayCounter counter : counters) {
            weekdays |= counter.rule.weekdays();
            counter.rule
                    .exceptions()
                    .keySet()
                    .forEach(day -> days.put(day, counters.stream().anyMatch(one -> one.rule.isSchoolDay(day))));
        }
        return new DayCounter(new SchoolDays(weekdays, days));
    }

    boolean isSchoolDay(long day) {
        return until(day) > until(day - 1);
    }

    /** School days from the first day to the last, both included; none if the last comes before the first. */
    long between(long first, long last) {
        return last < first ? 0 : until(last) - until(first - 1);
    }

    private long until(long day) {
        long shifted = day + MONDAY_OFFSET;
        int weekday = (int) Math.floorMod(shifted, WEEK);
        return Math.floorDiv(shifted, WEEK) * before[WEEK] + before[weekday + 1] + change[exceptionsUntil(day)];
    }

    private int exceptionsUntil(long day) {
        int found = Arrays.binarySearch(exceptions, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private boolean inPattern(LocalDate day) {
        return (rule.weekdays() >> (day.getDayOfWeek().getValue() - 1) & 1) == 1;
    }
}
