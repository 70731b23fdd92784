package org.kaixue.staggering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How fast a canteen serves.
 *
 * @param lines serving lines that are open
 * @param lineRate people a line serves in a minute
 * @param washPoints taps before the door; null where nobody has to wait for them
 */
public record CanteenRule(
        @Min(1) @Max(40) int lines,
        @Min(1) @Max(60) int lineRate,
        @Nullable @Min(1) @Max(200) Integer washPoints) {

    /** People at a tap in a minute: twenty seconds each (est.). */
    static final int WASH_RATE = 3;

    private static final int USUAL_RATE = 12;
    private static final int FEWEST_LINES = 2;
    private static final int SEATS_A_LINE = 100;

    /** Two lines, or one for every hundred seats, at five seconds a tray (est.). */
    static CanteenRule usual(int seats) {
        return new CanteenRule(Math.max(FEWEST_LINES, Math.ceilDiv(seats, SEATS_A_LINE)), USUAL_RATE, null);
    }

    /** People in a minute: what the lines serve, and the taps let through. */
    public int peopleAMinute() {
        int served = lines * lineRate;
        return washPoints == null ? served : Math.min(served, washPoints * WASH_RATE);
    }

    CanteenRule withMoreLines(int more) {
        return new CanteenRule(lines + more, lineRate, washPoints);
    }
}
