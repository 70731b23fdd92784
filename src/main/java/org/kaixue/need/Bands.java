package org.kaixue.need;

import java.math.BigDecimal;
import org.kaixue.need.Cover.Measure;

/** Judges a cover by the limits in force. The exact value is judged; what is shown is rounded within its band. */
final class Bands {

    private static final int TENTHS = 10;
    private static final double HUNDRED = 100;

    private final BandLimits limits;

    Bands(BandLimits limits) {
        this.limits = limits;
    }

    CoverBand ofDays(double days) {
        return of(days, limits.redBelowDays(), limits.amberBelowDays());
    }

    CoverBand ofPercent(double percent) {
        return of(percent, limits.redBelowPercent(), limits.amberBelowPercent());
    }

    Cover days(double days) {
        CoverBand band = ofDays(days);
        long tenths = Math.round(days * TENTHS);
        if (ofDays((double) tenths / TENTHS) != band) {
            tenths = (long) (days * TENTHS);
        }
        return new Cover(Measure.DAYS, BigDecimal.valueOf(tenths, 1), band);
    }

    Cover percent(double percent) {
        CoverBand band = ofPercent(percent);
        long whole = Math.round(percent);
        if (ofPercent((double) whole) != band) {
            whole = (long) percent;
        }
        return new Cover(Measure.PERCENT, BigDecimal.valueOf(whole), band);
    }

    static double percentOf(long usable, long need) {
        return HUNDRED * usable / need;
    }

    private static CoverBand of(double value, int redBelow, int amberBelow) {
        if (value < redBelow) {
            return CoverBand.RED;
        }
        return value < amberBelow ? CoverBand.AMBER : CoverBand.GREEN;
    }
}
