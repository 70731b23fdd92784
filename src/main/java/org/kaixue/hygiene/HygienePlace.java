package org.kaixue.hygiene;

/** The kinds of places that are disinfected and aired. */
public enum HygienePlace {
    CLASSROOM(Presence.ALWAYS),
    DORMITORY(Presence.WHERE_BOARDED),
    CANTEEN(Presence.ALWAYS),
    TOILET(Presence.ALWAYS),
    /** Corridors and stairs. */
    CORRIDOR(Presence.ALWAYS),
    GATE(Presence.ALWAYS),
    ISOLATION_ROOM(Presence.ALWAYS),
    /** Library, laboratories and other rooms for a subject. */
    LABORATORY(Presence.WHERE_SAID),
    SCHOOL_BUS(Presence.WHERE_SAID);

    private final Presence presence;

    HygienePlace(Presence presence) {
        this.presence = presence;
    }

    /** Whether a school that has said nothing about it is taken to have it. */
    public boolean expected(boolean boarding) {
        return presence == Presence.ALWAYS || (presence == Presence.WHERE_BOARDED && boarding);
    }

    private enum Presence {
        ALWAYS,
        WHERE_BOARDED,
        WHERE_SAID
    }
}
