package org.kaixue.staggering;

/**
 * From when to when, in minutes after midnight; of return days as {@link HalfDay} counts them.
 *
 * @param ends the first minute that no longer belongs to it
 */
public record TimeWindow(int begins, int ends) {

    static final int DAY = 24 * 60;

    public int minutes() {
        return ends - begins;
    }

    /** 690 as 11:30. */
    public static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /** 11:30–13:00. */
    public String clocks() {
        return clock(begins) + "–" + clock(ends);
    }

    boolean overlaps(TimeWindow other) {
        return begins < other.ends && other.begins < ends;
    }
}
