package org.kaixue.drill;

/** Whether a scenario concerns a school, or why it does not; what does not concern it does not count. */
public enum Concern {
    CONCERNED,
    DAY_SCHOOL,
    NO_CANTEEN,
    NO_BUS,
    /** The school has not said whether it runs buses. */
    BUS_UNSAID;

    public boolean concerned() {
        return this == CONCERNED;
    }
}
