package org.kaixue.staggering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.kaixue.common.RuleViolation;

/**
 * How boarders return before their stage opens: on so many half-days one after another, the first of them a morning.
 *
 * @param daysBefore how many days before the opening the first of them is
 * @param halfDays on how many half-days they return
 * @param peopleALaneAnHour whom a lane takes with luggage, papers and temperature in an hour
 */
public record ReturnRule(
        @Min(1) @Max(14) int daysBefore,
        @Min(1) @Max(28) int halfDays,
        @NotNull LocalTime morningBegins,
        @NotNull LocalTime morningEnds,
        @NotNull LocalTime afternoonBegins,
        @NotNull LocalTime afternoonEnds,
        @Min(6) @Max(1800) int peopleALaneAnHour) {

    /** Two days of two half-days; a boarder a minute and lane, for luggage and papers take longer than the temperature (est.). */
    public static final ReturnRule USUAL = new ReturnRule(
            2, 4, LocalTime.of(8, 30), LocalTime.of(11, 30), LocalTime.of(14, 0), LocalTime.of(17, 0), 60);

    private static final int MINUTES_AN_HOUR = 60;
    private static final int HALF_DAYS_A_DAY = 2;

    /** Refused where half-days would overlap or come after the opening. */
    void check() {
        TimeWindow morning = Minutes.between("morningEnds", morningBegins, morningEnds);
        TimeWindow afternoon = Minutes.between("afternoonEnds", afternoonBegins, afternoonEnds);
        if (morning.overlaps(afternoon) || afternoon.begins() < morning.begins()) {
            throw RuleViolation.at(
                    "afternoonBegins", "staggering.return.overlap", morningEnds.toString(), afternoonBegins.toString());
        }
        if (halfDays > daysBefore * HALF_DAYS_A_DAY) {
            throw RuleViolation.at("halfDays", "staggering.return.too-many", daysBefore, daysBefore * HALF_DAYS_A_DAY);
        }
    }

    /** When the gates take people in the morning or in the afternoon. */
    public TimeWindow open(boolean afternoon) {
        return afternoon
                ? new TimeWindow(Minutes.of(afternoonBegins), Minutes.of(afternoonEnds))
                : new TimeWindow(Minutes.of(morningBegins), Minutes.of(morningEnds));
    }

    /** Whom a gate takes on a half-day; on the shorter of the two, so that each batch may come on either. */
    int peopleAHalfDay(GateRule gate) {
        int minutes = Math.min(open(false).minutes(), open(true).minutes());
        return Math.max(1, gate.lanes() * peopleALaneAnHour * minutes / MINUTES_AN_HOUR);
    }

    /** The half-days on which people return, as a plan counts them. */
    TimeWindow window(LocalDate opening) {
        int first = HalfDay.morning(opening.minusDays(daysBefore)).minute();
        return new TimeWindow(first, first + halfDays * HalfDay.MINUTES);
    }

    /** So many more half-days, begun earlier where there is no room before the opening. */
    ReturnRule withMoreHalfDays(int more) {
        int longer = halfDays + more;
        return new ReturnRule(
                Math.max(daysBefore, Math.ceilDiv(longer, HALF_DAYS_A_DAY)),
                longer,
                morningBegins,
                morningEnds,
                afternoonBegins,
                afternoonEnds,
                peopleALaneAnHour);
    }
}
