package org.kaixue.people;

import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.ClassId;

/**
 * A class, or a school's staff, as counts.
 *
 * @param clazz null for the staff
 * @param name what the class is called this year; null for the staff
 * @param declared the declared headcount that holds today; null where none is declared
 * @param boarders those in the roster who board
 * @param complete those whose form is complete
 */
public record RosterGroup(
        @Nullable ClassId clazz,
        @Nullable Bilingual name,
        int roster,
        @Nullable Integer declared,
        int boarders,
        int complete,
        int restricted) {

    /** How many more are in the roster than were declared; null where none were declared. */
    public @Nullable Integer difference() {
        return declared == null ? null : roster - declared;
    }
}
