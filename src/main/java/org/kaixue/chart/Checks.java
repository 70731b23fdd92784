package org.kaixue.chart;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** What the charts refuse. */
final class Checks {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private Checks() {}

    static String id(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a chart id (small letters, digits, hyphens): " + id);
        }
        return id;
    }

    static void cover(double days) {
        if (!(days >= 0) || Double.isInfinite(days)) {
            throw new IllegalArgumentException("Days of cover must be a number from 0: " + days);
        }
    }

    static void after(LocalDate earlier, LocalDate later) {
        if (!later.isAfter(earlier)) {
            throw new IllegalArgumentException("Days out of order: " + later + " after " + earlier);
        }
    }
}
