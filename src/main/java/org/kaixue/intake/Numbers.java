package org.kaixue.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** The numbers of a workbook, exact as far as Excel keeps them. */
final class Numbers {

    /** More digits than these are lost when a number is typed into Excel. */
    private static final int DIGITS = 15;

    private static final int LONGEST = 40;

    private Numbers() {}

    /** The number as Excel shows it in full; empty if it has more digits than Excel keeps, or is none. */
    static Optional<String> shown(String raw) {
        try {
            BigDecimal exact = raw.length() > LONGEST ? null : new BigDecimal(raw);
            if (exact == null || Math.abs((long) exact.precision() - exact.scale()) > DIGITS) {
                return exact != null && exact.signum() == 0 ? Optional.of("0") : Optional.empty();
            }
            BigDecimal kept =
                    exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP)).stripTrailingZeros();
            return kept.precision() - kept.scale() > DIGITS ? Optional.empty() : Optional.of(kept.toPlainString());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A whole number that a workbook counts with; -1 if it is none. */
    static int small(String raw) {
        return raw.matches("\\d{1,9}") ? Integer.parseInt(raw) : -1;
    }
}
