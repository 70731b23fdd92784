package org.kaixue.checklist;

/** How the answers of a whole list are judged. */
public enum ScoreMode {
    /** By points, with veto items. */
    POINTS,
    /** Any failed item refuses. */
    ALL_OR_NOTHING
}
