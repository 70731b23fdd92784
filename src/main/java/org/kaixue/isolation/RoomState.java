package org.kaixue.isolation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What an isolation room is in, and what may come after it: only a room that was disinfected and aired becomes free. */
public enum RoomState {
    FREE,
    IN_USE,
    TO_BE_DISINFECTED,
    AIRING,
    /** Back in order it is to be disinfected, whatever it was before. */
    OUT_OF_ORDER;

    /** A room that is equipped for the first time begins here. */
    static final RoomState FIRST = TO_BE_DISINFECTED;

    private static final Map<RoomState, Set<RoomState>> NEXT = new EnumMap<>(Map.of(
            FREE, Set.of(IN_USE, OUT_OF_ORDER),
            IN_USE, Set.of(TO_BE_DISINFECTED),
            TO_BE_DISINFECTED, Set.of(AIRING, OUT_OF_ORDER),
            AIRING, Set.of(FREE, OUT_OF_ORDER),
            OUT_OF_ORDER, Set.of(TO_BE_DISINFECTED)));

    /** The states into which a room may go from here. */
    public Set<RoomState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    public boolean leadsTo(RoomState other) {
        return next().contains(other);
    }

    /**
     * What a room counts as, if this is what was last recorded.
     *
     * @param shut whether the facility cannot be used now; who lies there lies there still
     * @param reopened whether it could not be used for a while since: then others were in it
     */
    RoomState given(boolean shut, boolean reopened) {
        if (this == IN_USE) {
            return this;
        }
        if (shut) {
            return OUT_OF_ORDER;
        }
        return reopened && (this == FREE || this == AIRING) ? TO_BE_DISINFECTED : this;
    }
}
