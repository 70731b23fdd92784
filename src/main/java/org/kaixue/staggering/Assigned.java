package org.kaixue.staggering;

import java.util.UUID;
import org.kaixue.organisation.ClassId;
import org.kaixue.solver.Slot;

/**
 * Where and when a group is in a plan.
 *
 * @param part of the class, from 1
 * @param people as many as it had when the plan was made
 * @param pinned whether a search leaves it where it is
 */
public record Assigned(ClassId clazz, int part, Slot slot, int people, boolean pinned) {

    /** See {@link Group#id()}. */
    public UUID group() {
        return Group.id(clazz, part);
    }
}
