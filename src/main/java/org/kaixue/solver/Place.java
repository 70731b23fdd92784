package org.kaixue.solver;

import java.util.UUID;

/**
 * Where cohorts sit or pass: a zone of a canteen, a gate.
 *
 * @param service where they queue for it: the canteen's serving lines, the gate's lanes
 * @param seats that may be used at the same time; {@link #UNLIMITED} where nobody sits
 * @param gap minutes between two groups at the same seats, to clear and wipe
 * @param open from when to when people may be there
 */
public record Place(UUID id, UUID service, int seats, int gap, Span open) {

    /** Nobody sits there. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public Place {
        if (seats < 0 || gap < 0) {
            throw new IllegalArgumentException("A place with " + seats + " seats and a gap of " + gap);
        }
    }

    public boolean limited() {
        return seats != UNLIMITED;
    }
}
