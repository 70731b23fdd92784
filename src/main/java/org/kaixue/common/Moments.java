package org.kaixue.common;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Carries moments to and from {@code datetime(6)} columns, which hold UTC. A {@link java.sql.Timestamp} would be
 * shifted by the zone of the machine.
 */
public final class Moments {

    private Moments() {}

    /** What a statement takes as parameter. */
    public static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The moment in a column that was read as {@code LocalDateTime}. */
    public static Instant read(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
