package org.kaixue.need;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;

/**
 * One line of a school's formula: rate × value × days.
 *
 * @param stage the stage that is counted; null if the whole school is
 * @param calendar the stage on whose school days it is used
 * @param openingDay the numbered day on which the stage opens; the smallest long while that is not known
 * @param referenceDay the numbered day on which norm and value hold
 * @param value how many; {@link #UNKNOWN} while the input is missing, and for a share of the other lines
 * @param blockers what is missing
 * @param amount in {@link Micro}; what is known of it
 */
record NeedLine(
        NormRule rule,
        NormDriver.Counted counted,
        @Nullable Stage stage,
        Stage calendar,
        long openingDay,
        long referenceDay,
        long value,
        int blockers,
        long amount) {

    static final long UNKNOWN = -1;

    /** What is used of it on a school day, in {@link Micro}. */
    long dailyRate() {
        return value > 0 && rule.norm().driver().daily() ? Micro.times(rule.rate(), value) : 0;
    }
}
