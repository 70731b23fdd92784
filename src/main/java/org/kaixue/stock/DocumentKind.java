package org.kaixue.stock;

/** What a stock document does to a place's balances. */
public enum DocumentKind {
    RECEIVE,
    ISSUE,
    /** So much more or less than the books say, with a reason. */
    ADJUST,
    /** Counted: the difference to the books is posted. */
    COUNT,
    /** Takes back another document, line by line. */
    REVERSE
}
