package org.kaixue.isolation;

import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * The rooms of many schools together. What one school has too many helps no other.
 *
 * @param without schools that have no room at all
 * @param shortOf schools that have fewer rooms that comply than they must have, those without any among them
 * @param incomplete schools of which a headcount is missing, so that more may be required
 */
public record RoomSums(
        int schools,
        int without,
        int shortOf,
        int incomplete,
        int required,
        int existing,
        int compliant,
        int usable,
        int gap,
        int beds,
        int forecastBeds,
        int bedGap,
        int inBed,
        int recentCases) {

    public static RoomSums of(Collection<SchoolRooms> schools) {
        return new RoomSums(
                schools.size(),
                count(schools, school -> school.existing() == 0 ? 1 : 0),
                count(schools, school -> school.gap() > 0 ? 1 : 0),
                count(schools, school -> school.required().complete() ? 0 : 1),
                count(schools, school -> school.required().rooms()),
                count(schools, SchoolRooms::existing),
                count(schools, SchoolRooms::compliant),
                count(schools, SchoolRooms::usable),
                count(schools, SchoolRooms::gap),
                count(schools, SchoolRooms::beds),
                count(schools, school -> school.forecast().beds()),
                count(schools, SchoolRooms::bedGap),
                count(schools, SchoolRooms::inBed),
                count(schools, SchoolRooms::recentCases));
    }

    /** These and others together. */
    public RoomSums plus(RoomSums other) {
        return new RoomSums(
                schools + other.schools,
                without + other.without,
                shortOf + other.shortOf,
                incomplete + other.incomplete,
                required + other.required,
                existing + other.existing,
                compliant + other.compliant,
                usable + other.usable,
                gap + other.gap,
                beds + other.beds,
                forecastBeds + other.forecastBeds,
                bedGap + other.bedGap,
                inBed + other.inBed,
                recentCases + other.recentCases);
    }

    private static int count(Collection<SchoolRooms> schools, ToIntFunction<SchoolRooms> amount) {
        return schools.stream().mapToInt(amount).sum();
    }
}
