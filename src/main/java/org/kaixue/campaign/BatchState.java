package org.kaixue.campaign;

/** Where a batch stands; the worst first. */
public enum BatchState {
    /** Its day is over and not all have opened. */
    LATE,
    /** Its day is today and not all have opened. */
    TODAY,
    PLANNED,
    OPENED
}
