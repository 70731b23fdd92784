package org.kaixue.need;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of {@link Blocker}s as bits of a number, for the sums over many schools. */
final class Blockers {

    static final int NONE = 0;

    private static final Blocker[] ALL = Blocker.values();

    private Blockers() {}

    static int bit(Blocker blocker) {
        return 1 << blocker.ordinal();
    }

    /** The blocker to name first: what is missing in the line itself rather than the opening day; null if none. */
    static @Nullable Blocker first(int set) {
        Blocker first = null;
        for (Blocker blocker : ALL) {
            first = contains(set, blocker) ? blocker : first;
        }
        return first;
    }

    static boolean contains(int set, Blocker blocker) {
        return (set & bit(blocker)) != 0;
    }

    static Set<Blocker> toSet(int set) {
        if (set == NONE) {
            return Set.of();
        }
        Set<Blocker> blockers = EnumSet.noneOf(Blocker.class);
        for (Blocker blocker : ALL) {
            if (contains(set, blocker)) {
                blockers.add(blocker);
            }
        }
        return blockers;
    }
}
