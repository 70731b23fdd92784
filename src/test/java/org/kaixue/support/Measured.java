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
 */
public record Measured(String what, String figure, String promise, Verdict verdict) {

    /** By how much chance alone lets the product beat the statements that it is made of. */
    private static final double CHANCE = 0.05;

    /** What a figure says of its promise. */
    public enum Verdict {
        KEPT("kept"),
        MISSED("**missed**"),
        /** The product beat its own statements, which cannot be: something else took the time, and nothing is shown. */
        DISTURBED("**disturbed, repeat**"),
        NOT_PROMISED("");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    /** A figure that must not be larger than promised. */
    public static Measured atMost(String what, double figure, double promise, String unit) {
        return new Measured(what, number(figure) + unit, "≤ " + plain(promise) + unit, verdict(figure <= promise));
    }

    /** A figure that must not be smaller than promised. */
    public static Measured atLeast(String what, double figure, double promise, String unit) {
        return new Measured(what, number(figure) + unit, "≥ " + plain(promise) + unit, verdict(figure >= promise));
    }

    /** How many times its own statements' time the product takes. */
    public static Measured byItsOwnStatements(String what, double figure, double promise) {
        Measured measured = atMost(what, figure, promise, "");
        return figure < 1 - CHANCE ? measured.disturbed() : measured;
    }

    /** What share of the rate of plain JDBC, in percent, the product reaches with the same statements. */
    public static Measured ofPlainJdbc(String what, double figure, double promise) {
        Measured measured =
                new Measured(what, number(figure) + " %", "≥ " + plain(promise) + " %", verdict(figure >= promise));
        return figure > 100 * (1 + CHANCE) ? measured.disturbed() : measured;
    }

    /** A figure that explains others. */
    public static Measured only(String what, double figure, String unit) {
        return new Measured(what, number(figure) + unit, "-", Verdict.NOT_PROMISED);
    }

    /** Whether the figure keeps its promise, or none was given. */
    public boolean kept() {
        return verdict == Verdict.KEPT || verdict == Verdict.NOT_PROMISED;
    }

    private Measured disturbed() {
        return new Measured(what, figure, promise, Verdict.DISTURBED);
    }

    private static Verdict verdict(boolean kept) {
        return kept ? Verdict.KEPT : Verdict.MISSED;
    }

    /** The lines as Markdown. */
    public static String table(List<Measured> lines) {
        return lines.stream()
                .map(line ->
                        "| %s | %s | %s | %s |".formatted(line.what, line.figure, line.promise, line.verdict.words))
                .collect(Collectors.joining("\n", "| what | measured | promised | |\n|---|---|---|---|\n", "\n"));
    }

    private static String plain(double promise) {
        return promise == Math.rint(promise) ? "%.0f".formatted(promise) : String.valueOf(promise);
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    }
}
