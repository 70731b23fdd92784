package org.kaixue.stock;

/** What goods are issued for. */
public enum Purpose {
    USE,
    /** Thrown away: the only way out for a lot that has expired. */
    DISPOSAL,
    /** Something else, which the note says. */
    OTHER
}
