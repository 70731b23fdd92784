package org.kaixue.rectification;

/** Which findings of a unit are wanted. */
public enum FindingFilter {
    /** All that are not closed. */
    TO_DO,
    OVERDUE,
    /** Handed in, and waiting for the second look. */
    TO_CHECK,
    CLOSED,
    ALL
}
