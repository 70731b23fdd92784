package org.kaixue.campaign;

/** Whom a measure asks, and of what its factor is a multiple. */
public enum MeasureTarget {
    /** So many by each school. */
    PER_SCHOOL,
    /** So many for each declared pupil of a school. */
    PER_PUPIL,
    /** So many for each class of a school. */
    PER_CLASS,
    /** So many by each county. */
    PER_COUNTY,
    /** So many altogether, by the unit that set the measure. */
    WHOLE;

    /** Whether schools carry it out. */
    public boolean bySchools() {
        return this == PER_SCHOOL || this == PER_PUPIL || this == PER_CLASS;
    }
}
