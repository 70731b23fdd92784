package org.kaixue.people;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * The roster of one school among many, as counts.
 *
 * @param declaredPupils the sum of the declared headcounts of its classes
 * @param declaredStaff null where none is declared
 */
public record RosterCount(
        UnitId school,
        int pupils,
        int staff,
        int declaredPupils,
        @Nullable Integer declaredStaff,
        int complete,
        int restricted) {

    public int people() {
        return pupils + staff;
    }

    public int declared() {
        return declaredPupils + (declaredStaff == null ? 0 : declaredStaff);
    }

    /** How many more are in the roster than were declared. */
    public int difference() {
        return people() - declared();
    }
}
