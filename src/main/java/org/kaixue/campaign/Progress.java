package org.kaixue.campaign;

import java.time.LocalDate;

/** How far somebody is with a measure; the worst first. */
public enum Progress {
    /** Not done, and the last day is over. */
    LATE,
    /** Not done, and less than a week is left. */
    SOON,
    /** What it is to be cannot be calculated, for a headcount is missing. */
    UNKNOWN,
    UNDER_WAY,
    DONE,
    /** Nothing is asked of it. */
    NOTHING;

    private static final int WEEK = 7;

    static Progress of(long target, long done, LocalDate dueOn, LocalDate today) {
        if (target == 0) {
            return NOTHING;
        }
        if (done >= target) {
            return DONE;
        }
        if (dueOn.isBefore(today)) {
            return LATE;
        }
        return dueOn.isBefore(today.plusDays(WEEK)) ? SOON : UNDER_WAY;
    }

    /** Whether something is still to be done of a target that is known. */
    public boolean open() {
        return this == LATE || this == SOON || this == UNDER_WAY;
    }
}
