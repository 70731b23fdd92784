package org.kaixue.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Patience for what the portal does by itself every few seconds, and no page is told of. */
final class Waiting {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Waiting() {}

    /** @param done looks anew each time */
    static void until(BooleanSupplier done) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        boolean is = done.getAsBoolean();
        while (!is && System.nanoTime() < deadline) {
            is = done.getAsBoolean();
        }
        assertThat(is).as("within %s", LONGEST).isTrue();
    }
}
