package org.kaixue.isolation;

import org.kaixue.organisation.UnitId;

/**
 * How a school stands with isolation rooms.
 *
 * @param existing rooms that are entered and not closed
 * @param compliant those of them that have what they must, whether somebody lies in them or not
 * @param usable those in which somebody could lie this minute
 * @param beds in rooms that exist
 * @param freeBeds that could be given this minute
 * @param inBed people who lie in them now
 * @param recentCases people who were brought in within {@link CaseNorm#FORECAST_DAYS} days
 * @param declaredNone whether the school says that it has none
 */
public record SchoolRooms(
        UnitId school,
        UnitId county,
        int pupils,
        int boarders,
        RoomsRequired required,
        int existing,
        int compliant,
        int usable,
        int beds,
        int freeBeds,
        int inBed,
        int recentCases,
        BedForecast forecast,
        boolean declaredNone) {

    /** Rooms that are required and not there, or not as they must be. */
    public int gap() {
        return Math.max(0, required.rooms() - compliant);
    }

    /** Beds that the forecast asks for and the school does not have. */
    public int bedGap() {
        return Math.max(0, forecast.beds() - beds);
    }

    /** How good that is, the worst first. */
    public Standing standing() {
        if (existing == 0) {
            return Standing.NONE;
        }
        if (gap() > 0) {
            return Standing.SHORT;
        }
        if (!required.complete()) {
            return Standing.UNSURE;
        }
        return usable == 0 ? Standing.NONE_NOW : Standing.ENOUGH;
    }

    /** How a school stands. */
    public enum Standing {
        /** It has no room at all. */
        NONE,
        /** It has fewer rooms that comply than it must have. */
        SHORT,
        /** It has all rooms, and none in which somebody could lie this minute. */
        NONE_NOW,
        /** It has what is known to be required, but a headcount is missing. */
        UNSURE,
        ENOUGH
    }
}
