package org.kaixue.need;

/** An input that a norm asks for and the school has not given: the need of the item is unknown, never zero. */
public enum Blocker {
    NO_OPENING_DAY("opening"),
    NO_CLASSES("headcounts"),
    NO_HEADCOUNT("headcounts"),
    NO_STAFF("headcounts"),
    NO_GATES("facilities"),
    NO_CANTEEN_ANSWER("facilities"),
    NO_CLINIC_ANSWER("facilities"),
    NO_ISOLATION_ROOMS("facilities"),
    NO_AREA("profile"),
    NO_CLEANERS("profile");

    private final String tab;

    Blocker(String tab) {
        this.tab = tab;
    }

    /** The tab of the school's page on which the input is entered. */
    public String tab() {
        return tab;
    }
}
