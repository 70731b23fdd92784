package org.kaixue.need;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts in millionths of a base unit, as rates are kept: whole numbers, so that the arithmetic of many schools is fast
 * and exact. None is below zero; what is too large for a long stays at the largest long instead of turning over.
 */
final class Micro {

    /** One base unit. */
    static final long ONE = 1_000_000;

    private static final int DECIMALS = 6;

    private Micro() {}

    static long of(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    static BigDecimal toDecimal(long micro) {
        BigDecimal shortest = BigDecimal.valueOf(micro, DECIMALS).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    static long times(long a, long b) {
        long product = a * b;
        return Math.multiplyHigh(a, b) != 0 || product < 0 ? Long.MAX_VALUE : product;
    }

    /** Base units, rounded up: what must be held. */
    static long up(long micro) {
        return micro / ONE + (micro % ONE == 0 ? 0 : 1);
    }

    /** Base units, rounded down: what can be used. */
    static long down(long micro) {
        return micro / ONE;
    }
}
