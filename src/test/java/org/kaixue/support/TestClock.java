package org.kaixue.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the tests: it stands still until a test moves it. */
public final class TestClock extends Clock {
    /** Monday 23 November 2026, ten in the morning in Shanghai. */
    public static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    TestClock() {
        this(new AtomicReference<>(START), ZoneOffset.UTC);
    }

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public void setTo(Instant instant) {
        now.set(instant);
    }

    /** Back to {@link #START}. */
    public void reset() {
        setTo(START);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock told in another zone: moving one moves both. */
    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}
