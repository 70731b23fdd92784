package org.kaixue.people;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * How many a school's roster has, beside how many the school declared.
 *
 * @param complete those whose form is complete
 * @param restricted those who may not come
 * @param declaredPupils null where a class has no declared headcount
 * @param declaredStaff null where none is declared
 */
public record RosterTotal(
        UnitId school,
        int pupils,
        int staff,
        int complete,
        int restricted,
        @Nullable Integer declaredPupils,
        @Nullable Integer declaredStaff) {

    public int people() {
        return pupils + staff;
    }

    /** Pupils and staff as declared; null where one of them is not. */
    public @Nullable Integer declared() {
        return declaredPupils == null || declaredStaff == null ? null : Integer.valueOf(declaredPupils + declaredStaff);
    }

    /** How many more are in the roster than were declared; null where nobody knows how many were. */
    public @Nullable Integer difference() {
        Integer known = declared();
        return known == null ? null : Integer.valueOf(people() - known);
    }

    /** Whether the two differ, or one cannot know it. */
    public boolean differs() {
        return !Integer.valueOf(0).equals(difference());
    }

    /** How many people a screening is to check: those of the roster, else those declared; null where neither is known. */
    public @Nullable Integer toScreen() {
        return people() > 0 ? Integer.valueOf(people()) : declared();
    }
}
