package org.kaixue.hygiene;

/** How a school stands with its plan; the worst first. */
public enum HygieneState {
    /** No entry for as many school days as the rule names. */
    SILENT,
    /** Below the lower limit in the last seven days. */
    BEHIND,
    /** Opens tomorrow or should have opened, and not every place was disinfected and aired. */
    UNPREPARED,
    /** Between the limits. */
    PARTLY,
    /** Opens within the days in which it has to be disinfected, and is not yet. */
    PREPARING,
    /** Opens later, or has no day yet. */
    LATER,
    PREPARED,
    ON_PLAN;

    /** Whether somebody has to look after it now. */
    public boolean behind() {
        return this == SILENT || this == BEHIND || this == UNPREPARED;
    }

    /** Whether pupils are there. */
    public boolean opened() {
        return this == SILENT || this == BEHIND || this == PARTLY || this == ON_PLAN;
    }
}
