package org.kaixue.isolation;

import java.util.EnumSet;
import java.util.Set;

/**
 * A number by which rooms are counted and cases led and judged; what is given here holds until an administrator sets
 * another from a day on.
 */
public enum CaseNorm {
    /** Tenths of a degree Celsius from which on a temperature is a fever. */
    FEVER_TENTHS(373, 370, 390),
    /** Minutes from the detection to a mask and a bed apart; est. */
    ISOLATED_MINUTES(10, 1, 240),
    /** Minutes from the detection to the word to the guardian; est. */
    GUARDIAN_MINUTES(15, 1, 240),
    /** Minutes from the detection to the report upwards; est. */
    REPORTED_MINUTES(30, 1, 1_440),
    /** Cases of one illness in a class or dormitory on one day that are a cluster (聚集性疫情). */
    ALIKE_ONE_DAY(3, 2, 50),
    /** The same within three days. */
    ALIKE_THREE_DAYS(5, 2, 100),
    /** Hours within which a cluster is reported. */
    CLUSTER_HOURS(24, 1, 72),
    /** Days of observation that are proposed for a case; est. */
    OBSERVATION_DAYS(14, 1, 60),
    /** Isolation rooms of a school: two, so that suspected epidemic illness is apart from all other. */
    ROOMS_PER_SCHOOL(2, 1, 10),
    /** Isolation rooms of a teaching point or a small school. */
    ROOMS_SMALL_SCHOOL(1, 1, 10),
    /** A school with fewer pupils is a small one. */
    SMALL_SCHOOL_PUPILS(50, 1, 500),
    /** For every full so many boarders one room more; est. */
    BOARDERS_PER_ROOM(500, 50, 5_000),
    /** Minutes for which a room is aired after disinfection; never none, so that no room is free at once. Est. */
    AIRING_MINUTES(30, 10, 1_440),
    /** Of so many pupils one falls ill on a day in a season with much illness, 0.2 %; est. */
    PUPILS_PER_BED(500, 20, 10_000),
    /** Of so many boarders one more needs a bed that day, for they cannot go home at once, 0.3 %; est. */
    BOARDERS_PER_BED(333, 20, 10_000),
    /** Days that the forecast looks back on. */
    FORECAST_DAYS(7, 1, 60);

    /** Those whose usual value no document asks for. */
    private static final Set<CaseNorm> ESTIMATED = EnumSet.of(
            ISOLATED_MINUTES,
            GUARDIAN_MINUTES,
            REPORTED_MINUTES,
            OBSERVATION_DAYS,
            BOARDERS_PER_ROOM,
            AIRING_MINUTES,
            PUPILS_PER_BED,
            BOARDERS_PER_BED,
            FORECAST_DAYS);

    private final int usual;
    private final int least;
    private final int most;

    CaseNorm(int usual, int least, int most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** What holds where nothing was set. */
    public int usual() {
        return usual;
    }

    /** Whether the usual value is an estimate of ours, so that there is reason to set another. */
    public boolean estimated() {
        return ESTIMATED.contains(this);
    }

    /** The smallest value that can be set. */
    public int least() {
        return least;
    }

    /** The largest value that can be set. */
    public int most() {
        return most;
    }
}
