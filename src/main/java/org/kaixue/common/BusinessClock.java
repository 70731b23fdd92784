package org.kaixue.common;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The portal's only source of time: moments in UTC, business dates in Asia/Shanghai. */
@Component
public class BusinessClock {

    /** The zone in which a business day begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public BusinessClock(Clock clock) {
        this.clock = clock;
    }

    /** The business day that it is now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** This moment, cut to the microseconds that the databases keep. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
