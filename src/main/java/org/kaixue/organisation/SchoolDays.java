package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.Map;

/**
 * The school days (教学日) of one kind of school: a weekly pattern and the days that depart from it. The pattern goes on
 * beyond the term, so that expiry after the term's end can be reckoned with.
 *
 * @param weekdays bit 0 is Monday, bit 6 Sunday
 * @param exceptions days that depart from the pattern: true for a school day, false for a day off
 */
public record SchoolDays(int weekdays, Map<LocalDate, Boolean> exceptions) {

    public boolean isSchoolDay(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception != null ? exception : (weekdays >> (day.getDayOfWeek().getValue() - 1) & 1) == 1;
    }
}
