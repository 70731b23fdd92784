package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All weeks and exceptions that are set, and which of them goes before which. */
record CalendarRules(List<Week> weeks, List<ExceptionalDay> exceptions) {

    /** Monday to Friday. */
    static final int WORKING_WEEK = 0b0011111;

    SchoolDays resolve(Calendars.Key key) {
        int weekdays = weeks.stream()
                .filter(week -> week.scope().holds(key))
                .max(Comparator.comparingInt(week -> week.scope().weight()))
                .map(week -> key.boarding() ? week.boarderWeekdays() : week.weekdays())
                .orElse(WORKING_WEEK);
        Map<LocalDate, Boolean> days = new HashMap<>();
        exceptions.stream()
                .filter(exception -> exception.scope().holds(key))
                .sorted(Comparator.comparingInt(exception -> exception.scope().weight()))
                .forEach(exception -> days.put(exception.day(), exception.schoolDay()));
        return new SchoolDays(weekdays, Map.copyOf(days));
    }

    /** Where a setting holds: everywhere in the term, or only in a county, or for a stage, or both. */
    record Scope(
            TermId term, @Nullable UnitId county, @Nullable Stage stage) {

        boolean holds(Calendars.Key key) {
            return term.equals(key.term())
                    && (county == null || county.equals(key.county()))
                    && (stage == null || stage == key.stage());
        }

        int weight() {
            return (county == null ? 0 : 2) + (stage == null ? 0 : 1);
        }
    }

    /** A week's school days as masks: bit 0 is Monday. */
    record Week(Scope scope, int weekdays, int boarderWeekdays) {}

    /** A day off on a weekday, or a school day on a weekend. */
    record ExceptionalDay(Scope scope, LocalDate day, boolean schoolDay) {}
}
