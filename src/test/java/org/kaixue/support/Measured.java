package org.kaixue.support;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line of the table of docs/benchmarks.md.
 *
 * @param what what was measured
 * @param figure what came out
 * @param promise what was promised, or "-"
 * @param kept whether the promise was kept; true where nothing was promised
 */
public record Measured(String what, String figure, String promise, boolean kept) {

    /** A figure that must not be larger than promised. */
    public static Measured atMost(String what, double figure, double promise, String unit) {
        return new Measured(what, number(figure) + unit, "≤ " + plain(promise) + unit, figure <= promise);
    }

    /** A figure that must not be smaller than promised. */
    public static Measured atLeast(String what, double figure, double promise, String unit) {
        return new Measured(what, number(figure) + unit, "≥ " + plain(promise) + unit, figure >= promise);
    }

    /** A figure that explains others. */
    public static Measured only(String what, double figure, String unit) {
        return new Measured(what, number(figure) + unit, "-", true);
    }

    static String table(List<Measured> lines) {
        return lines.stream()
                .map(line -> "| %s | %s | %s | %s |"
                        .formatted(
                                line.what,
                                line.figure,
                                line.promise,
                                line.promise.equals("-") ? "" : line.kept ? "kept" : "**missed**"))
                .collect(Collectors.joining("\n", "| what | measured | promised | |\n|---|---|---|---|\n", "\n"));
    }

    private static String plain(double promise) {
        return promise == Math.rint(promise) ? "%.0f".formatted(promise) : String.valueOf(promise);
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    }
}
