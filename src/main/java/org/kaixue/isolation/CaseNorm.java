package org.kaixue.isolation;

/** A number by which cases are led and judged; what is given here holds until an administrator sets another from a day on. */
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
    OBSERVATION_DAYS(14, 1, 60);

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

    /** The smallest value that can be set. */
    public int least() {
        return least;
    }

    /** The largest value that can be set. */
    public int most() {
        return most;
    }
}
