package org.kaixue.checklist;

/** What a score means; the worst first. */
public enum ScoreResult {
    /** Below the limit, or a veto item failed. */
    REFUSED,
    /** To be put right and looked at again. */
    RECTIFY,
    /** Items are still without an answer. */
    INCOMPLETE,
    MAY_OPEN
}
