package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * What a school is to do on a day, and has done.
 *
 * @param opensOn when it is to open; null where that is not set
 * @param rows what is open first
 * @param entries of the days that count, the latest first
 */
public record DayPlan(
        UnitId school,
        LocalDate day,
        Moment moment,
        @Nullable LocalDate opensOn,
        HygieneRule rule,
        List<PlanRow> rows,
        List<LogRow> entries) {

    /** What is asked of a school on a day. */
    public enum Moment {
        /** Everything once, within the days that the rule names. */
        BEFORE_OPENING,
        /** The day's plan. */
        SCHOOL_DAY,
        /** Nothing. */
        DAY_OFF
    }

    public List<PlanRow> of(HygieneKind kind) {
        return rows.stream().filter(row -> row.line().kind() == kind).toList();
    }

    public int wanted(HygieneKind kind) {
        return of(kind).stream().mapToInt(PlanRow::wanted).sum();
    }

    public int open(HygieneKind kind) {
        return of(kind).stream().mapToInt(PlanRow::open).sum();
    }

    public int open() {
        return rows.stream().mapToInt(PlanRow::open).sum();
    }
}
