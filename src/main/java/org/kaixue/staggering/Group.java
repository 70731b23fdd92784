package org.kaixue.staggering;

import java.util.UUID;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.SchoolLayout;

/**
 * People who go together (批次): a class, or a part of one that is too large.
 *
 * @param part from 1
 * @param parts 1 for a whole class
 * @param people who come on the occasion
 */
public record Group(SchoolLayout.Clazz clazz, int part, int parts, int people) {

    /** Its id among the groups of a plan; a whole class has its class's. */
    public UUID id() {
        return id(clazz.id(), part);
    }

    static UUID id(ClassId clazz, int part) {
        UUID whole = clazz.value();
        return part == 1 ? whole : new UUID(whole.getMostSignificantBits(), whole.getLeastSignificantBits() + part - 1);
    }
}
