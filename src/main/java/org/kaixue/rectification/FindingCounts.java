package org.kaixue.rectification;

/**
 * How many findings there are at and below a unit.
 *
 * @param toDo not closed
 * @param overdue of these, past their time
 * @param toCheck of these, handed in
 * @param closed closed so far
 * @param inTime of these, closed within their time
 */
public record FindingCounts(int toDo, int overdue, int toCheck, int closed, int inTime) {

    public int all() {
        return toDo + closed;
    }

    public int of(FindingFilter filter) {
        return switch (filter) {
            case TO_DO -> toDo;
            case OVERDUE -> overdue;
            case TO_CHECK -> toCheck;
            case CLOSED -> closed;
            case ALL -> all();
        };
    }
}
