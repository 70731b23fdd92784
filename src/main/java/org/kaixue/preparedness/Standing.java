package org.kaixue.preparedness;

import org.kaixue.common.Band;

/** How a unit stands with one of its plans; the worst first. */
public enum Standing {
    NONE,
    RETURNED,
    DRAFTED,
    /** It was approved, and the day by which it had to be reviewed is over. */
    OVERDUE,
    WAITING,
    /** In force, and to be reviewed within two weeks. */
    DUE_SOON,
    IN_FORCE;

    /** Whether an approved plan is there that need not be reviewed yet. */
    public boolean inPlace() {
        return this == IN_FORCE || this == DUE_SOON;
    }

    public Band band() {
        return switch (this) {
            case NONE, RETURNED, DRAFTED, OVERDUE -> Band.RED;
            case WAITING, DUE_SOON -> Band.AMBER;
            case IN_FORCE -> Band.GREEN;
        };
    }
}
