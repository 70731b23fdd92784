package org.kaixue.isolation;

/** For whom a room is kept; of two rooms, one is for suspected epidemic illness and one for all other. */
public enum RoomPurpose {
    SUSPECTED_EPIDEMIC,
    OTHER_ILLNESS,
    /** For whoever comes first, where a school has one room. */
    ANY;

    /** Whether a person with this illness may lie in it. */
    public boolean takes(Illness illness) {
        return switch (this) {
            case SUSPECTED_EPIDEMIC -> illness == Illness.SUSPECTED_EPIDEMIC;
            case OTHER_ILLNESS -> illness != Illness.SUSPECTED_EPIDEMIC;
            case ANY -> true;
        };
    }
}
