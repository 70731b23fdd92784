package org.kaixue.staggering;

import java.time.LocalTime;
import org.kaixue.common.RuleViolation;

/** Times of day as minutes after midnight. */
final class Minutes {

    private Minutes() {}

    static int of(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** Refused at the end unless it comes after the beginning. */
    static TimeWindow between(LocalTime begins, LocalTime ends) {
        return between("ends", begins, ends);
    }

    /** @param field that of the end, where a refusal is shown */
    static TimeWindow between(String field, LocalTime begins, LocalTime ends) {
        if (!ends.isAfter(begins)) {
            throw RuleViolation.at(field, "staggering.ends-before-it-begins", begins.toString(), ends.toString());
        }
        return new TimeWindow(of(begins), of(ends));
    }
}
