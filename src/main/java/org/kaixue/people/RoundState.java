package org.kaixue.people;

import java.time.LocalDate;

/** How a screening round stands, the most urgent first. */
public enum RoundState {
    /** Its last day is past, and schools are missing. */
    OVERDUE,
    RUNNING,
    /** Has not begun. */
    COMING,
    /** Every school has entered its numbers. */
    COMPLETE;

    static RoundState of(RoundDraft round, int missing, LocalDate today) {
        if (missing == 0) {
            return COMPLETE;
        }
        if (today.isBefore(round.from())) {
            return COMING;
        }
        return today.isAfter(round.until()) ? OVERDUE : RUNNING;
    }
}
