package org.kaixue.isolation;

/** What makes a room fit for isolation. */
public enum RoomCondition {
    /** Apart from classrooms, canteen and the ways of pupils. */
    APART(true),
    AIRY(true),
    BASIN(false),
    /** A toilet that nobody else uses. */
    TOILET(false),
    SIGN(true);

    private final boolean needed;

    RoomCondition(boolean needed) {
        this.needed = needed;
    }

    /** Whether a room without it does not comply; the others are asked for where possible. */
    public boolean needed() {
        return needed;
    }
}
