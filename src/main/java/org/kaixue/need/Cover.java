package org.kaixue.need;

import java.math.BigDecimal;

/**
 * How far the usable stock goes, as it is shown and judged.
 *
 * @param measure days for what is used up day by day, percent of the need for all else
 * @param value school days with one decimal, or whole percent; rounded, but never over the edge of a band; zero where
 *     the band says that there is nothing to measure
 */
public record Cover(Measure measure, BigDecimal value, CoverBand band) {

    /** The cover where there is no need. */
    public static final Cover NOT_NEEDED = new Cover(Measure.PERCENT, BigDecimal.ZERO, CoverBand.NOT_NEEDED);

    /** The cover where the need is not known. */
    public static final Cover UNKNOWN = new Cover(Measure.PERCENT, BigDecimal.ZERO, CoverBand.UNKNOWN);

    /** Whether there is a value to show. */
    public boolean measured() {
        return band != CoverBand.NOT_NEEDED && band != CoverBand.UNKNOWN;
    }

    /** What the value counts. */
    public enum Measure {
        DAYS,
        PERCENT
    }
}
