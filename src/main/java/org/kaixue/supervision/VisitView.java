package org.kaixue.supervision;

/** Which visits are wanted. */
public enum VisitView {
    /** Planned or under way. */
    TO_DO,
    /** Planned for a day that is over, and not submitted. */
    OVERDUE,
    /** Submitted, and nobody has looked at it. */
    TO_REVIEW,
    /** Submitted or reviewed. */
    DONE,
    /** All but those that were called off. */
    ALL
}
