package org.kaixue.people;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;

/**
 * Whom a list of a school's roster shows; null for all of a kind of question.
 *
 * @param state which of them are in a state that somebody must see to
 */
public record RosterFilter(
        @Nullable PersonKind kind,
        @Nullable ClassId clazz,
        @Nullable State state,
        @Nullable HealthCode healthCode) {

    public static final RosterFilter ALL = new RosterFilter(null, null, null, null);

    /** What a list is narrowed to. */
    public enum State {
        /** The form lacks something that is required. */
        INCOMPLETE,
        /** May not come to school. */
        RESTRICTED,
        /** Has left the school; not among the others. */
        LEFT
    }
}
