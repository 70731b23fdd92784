package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * What a school has done of its plan.
 *
 * @param opened the day on which its first stage opened; null where none has
 * @param opensOn the day on which its first stage is to open; null where that is not set
 * @param days of the last fourteen, today included, on which something was planned or entered
 * @param week the seven days before today
 * @param lastLogged the last day with an entry; null where there is none in the last fourteen days
 * @param silentDays school days without any entry since, before today
 * @param places to disinfect, and to air, before it opens
 * @param prepared of them those that were, within the days that the rule names before today
 * @param atOpening of them those that were, within these days before it opened
 * @param lastDays the last school days before today, as many as the rule looks at for airing, the latest first
 */
public record SchoolStanding(
        UnitId school,
        UnitId county,
        HygieneState state,
        @Nullable LocalDate opened,
        @Nullable LocalDate opensOn,
        Map<LocalDate, Day> days,
        Share week,
        @Nullable LocalDate lastLogged,
        int silentDays,
        Places places,
        Places prepared,
        Places atOpening,
        List<Share> lastDays) {

    /**
     * A day of a school.
     *
     * @param touches entries that stand, whether or not they count
     */
    public record Day(Share share, int touches) {}

    /** So many kinds of places. */
    public record Places(int disinfection, int ventilation) {

        public int of(HygieneKind kind) {
            return kind == HygieneKind.DISINFECTION ? disinfection : ventilation;
        }
    }

    public Share on(LocalDate day) {
        Day found = days.get(day);
        return found == null ? Share.NOTHING : found.share();
    }

    /** Whether every place was disinfected, or aired, within the days before today. */
    public boolean prepared(HygieneKind kind) {
        return prepared.of(kind) >= places.of(kind);
    }

    /** Whether it was when the school opened. */
    public boolean preparedAtOpening(HygieneKind kind) {
        return opened != null && atOpening.of(kind) >= places.of(kind);
    }
}
