package org.kaixue.solver;

/**
 * A time of a day, or of several days counted on.
 *
 * @param from minutes after midnight of the first day
 * @param to the first minute that no longer belongs to it
 */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A span from " + from + " to " + to);
        }
    }

    /** Whether all of another lies within it. */
    public boolean covers(int begin, int end) {
        return from <= begin && end <= to;
    }

    public int minutes() {
        return to - from;
    }
}
