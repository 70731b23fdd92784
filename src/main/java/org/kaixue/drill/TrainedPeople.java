package org.kaixue.drill;

/** Whom a training is for. */
public enum TrainedPeople {
    ALL_STAFF(true),
    LEADERS(true),
    TEACHERS(true),
    DOCTORS(true),
    DORMITORY(true),
    CANTEEN(true),
    GUARDS(true),
    CLEANERS(true),
    DRIVERS(true),
    PUPILS(false),
    PARENTS(false);

    private final boolean staff;

    TrainedPeople(boolean staff) {
        this.staff = staff;
    }

    /** Whether they work at the school. */
    public boolean staff() {
        return staff;
    }
}
