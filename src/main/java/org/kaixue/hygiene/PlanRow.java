package org.kaixue.hygiene;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a school's plan for a day, and how far it is.
 *
 * @param wanted times; once before the school has opened, none on a day off
 * @param done times, as far as they count
 * @param last when it was done last; null where it was not
 */
public record PlanRow(
        PlanLine line, int wanted, int done, @Nullable Instant last) {

    public int open() {
        return Math.max(0, wanted - done);
    }
}
