package org.kaixue.isolation;

import java.time.Duration;

/**
 * How long a timed step took, or has been waited for, since the detection.
 *
 * @param running whether it is still to be done
 */
public record StepClock(CaseStep step, Duration taken, Duration limit, boolean running) {

    public boolean over() {
        return taken.compareTo(limit) > 0;
    }

    /** Whole minutes beyond the limit, at least 1; 0 within it. */
    public long minutesOver() {
        return over() ? Math.max(1, taken.minus(limit).toMinutes()) : 0;
    }
}
