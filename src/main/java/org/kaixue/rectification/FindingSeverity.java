package org.kaixue.rectification;

/** How soon a finding must be put right (整改时限). */
public enum FindingSeverity {
    ON_THE_SPOT(8),
    /** What forbids opening. */
    HOURS_24(24),
    DAYS_3(72),
    DAYS_7(168);

    private final int usualHours;

    FindingSeverity(int usualHours) {
        this.usualHours = usualHours;
    }

    /** How long, from when it was found, unless {@link Deadlines} say otherwise; an estimate of ours. */
    public int usualHours() {
        return usualHours;
    }
}
