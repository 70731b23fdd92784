package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaixue.organisation.UnitId;

/**
 * What is judged of schools: their days, their plans, and what they have logged.
 *
 * @param days what was done of the plan by school and day
 * @param now the places that were done altogether within the days before today that the rule names
 * @param opening the same for the days before a school opened
 */
record Ground(
        List<Session> schools,
        SchoolPlans plans,
        Map<UnitId, Map<LocalDate, DayDone>> days,
        Map<UnitId, Places> now,
        Map<UnitId, Places> opening) {

    /**
     * A day of a school.
     *
     * @param touches entries that stand, whether or not they count
     */
    record DayDone(int disinfected, int aired, int touches) {

        static final DayDone NOTHING = new DayDone(0, 0, 0);
    }

    /** Places that were disinfected and aired. */
    record Places(Set<HygienePlace> disinfected, Set<HygienePlace> aired) {

        static Places none() {
            return new Places(EnumSet.noneOf(HygienePlace.class), EnumSet.noneOf(HygienePlace.class));
        }

        Set<HygienePlace> of(HygieneKind kind) {
            return kind == HygieneKind.DISINFECTION ? disinfected : aired;
        }
    }

    DayDone day(UnitId school, LocalDate day) {
        return days.getOrDefault(school, Map.of()).getOrDefault(day, DayDone.NOTHING);
    }

    static Places at(Map<UnitId, Places> places, UnitId school) {
        Places found = places.get(school);
        return found == null ? Places.none() : found;
    }

    static Places into(HashMap<UnitId, Places> places, UnitId school) {
        return places.computeIfAbsent(school, none -> Places.none());
    }
}
