package org.kaixue.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Patience for what the portal does by itself every few seconds, and no page is told of. */
final class Waiting {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private Waiting() {}

    /** @param done looks anew each time, on the test's own thread */
    static void until(Callable<Boolean> done) {
        await().atMost(LONGEST).pollInterval(LOOK_EVERY).pollInSameThread().until(done);
    }
}
