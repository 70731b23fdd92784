package org.kaixue.isolation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Formats;
import org.kaixue.common.Localised;

/** A moment among the values of a text: the day and the time of day. */
record Moment(Instant at) implements Localised {

    @Override
    public String in(Locale locale) {
        LocalDateTime local = LocalDateTime.ofInstant(at, BusinessClock.ZONE);
        return Formats.in(locale).date(local.toLocalDate()) + " "
                + local.toLocalTime().withNano(0).toString().substring(0, 5);
    }
}
