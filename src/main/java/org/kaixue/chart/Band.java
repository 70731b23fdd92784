package org.kaixue.chart;

/** How good a value is. It only colours a text that says the same in words or by a sign. */
public enum Band {
    RED,
    AMBER,
    GREEN,
    /** Not computable: an input is missing. */
    UNKNOWN;

    Ink ink() {
        return switch (this) {
            case RED -> Ink.RED;
            case AMBER -> Ink.AMBER;
            case GREEN -> Ink.GREEN;
            case UNKNOWN -> Ink.QUIET;
        };
    }
}
