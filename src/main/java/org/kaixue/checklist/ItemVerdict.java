package org.kaixue.checklist;

/** What an answer says of its item. */
public enum ItemVerdict {
    PASSED,
    FAILED,
    /** It leaves the denominator of the score. */
    NOT_APPLICABLE,
    UNANSWERED
}
