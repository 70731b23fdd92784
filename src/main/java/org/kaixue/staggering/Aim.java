package org.kaixue.staggering;

/** What a plan was sought for first (方案); each gives a draft of its own to choose from. */
public enum Aim {
    EARLIEST,
    LEAST_CROWDED,
    FEWEST_CHANGES
}
