package org.kaixue.staggering;

import java.time.LocalDate;

/**
 * A morning or an afternoon: one batch of return days. Plans count it in minutes as all else, from midnight of 1 January
 * 1970 on: the morning begins at midnight, the afternoon at noon. When the gates are open then is told apart from it.
 */
public record HalfDay(LocalDate day, boolean afternoon) {

    public static final int MINUTES = TimeWindow.DAY / 2;

    static HalfDay morning(LocalDate day) {
        return new HalfDay(day, false);
    }

    /** @param minute the beginning of a half-day in a plan */
    public static HalfDay at(int minute) {
        return new HalfDay(
                LocalDate.ofEpochDay(Math.floorDiv(minute, TimeWindow.DAY)),
                Math.floorMod(minute, TimeWindow.DAY) >= MINUTES);
    }

    int minute() {
        return Math.toIntExact(day.toEpochDay() * TimeWindow.DAY) + (afternoon ? MINUTES : 0);
    }
}
