package org.kaixue.isolation;

import org.jspecify.annotations.Nullable;

/** Why a bed may not be given to somebody now. */
public enum BedObstacle {
    TAKEN,
    /** Somebody lay in it since the room was last disinfected and aired. */
    VACATED,
    OTHER_ILLNESS,
    OTHER_PURPOSE,
    TO_BE_DISINFECTED,
    AIRING,
    OUT_OF_ORDER;

    /** Null where the bed may be given. */
    static @Nullable BedObstacle of(RoomRow room, RoomBed bed, Illness illness) {
        if (bed.taken()) {
            return TAKEN;
        }
        return switch (room.state()) {
            case OUT_OF_ORDER -> OUT_OF_ORDER;
            case TO_BE_DISINFECTED -> TO_BE_DISINFECTED;
            case AIRING -> AIRING;
            case FREE, IN_USE -> inRoom(room, bed, illness);
        };
    }

    private static @Nullable BedObstacle inRoom(RoomRow room, RoomBed bed, Illness illness) {
        if (bed.used()) {
            return VACATED;
        }
        if (!room.purpose().takes(illness)) {
            return OTHER_PURPOSE;
        }
        return room.illness() != null && room.illness() != illness ? OTHER_ILLNESS : null;
    }
}
