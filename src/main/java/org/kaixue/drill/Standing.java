package org.kaixue.drill;

/** How a school stands with a scenario, or with all of them; the worst first. */
public enum Standing {
    /** The drill that was held last was not passed. */
    FAILED,
    /** It should have been held, or held again, by now. */
    OVERDUE,
    /** It was not held yet, and there is time. */
    TO_DO,
    /** Passed, and the next time has not come. */
    PASSED,
    /** What does not concern a school does not count. */
    NOT_CONCERNED
}
