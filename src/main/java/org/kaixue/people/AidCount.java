package org.kaixue.people;

import java.util.Map;
import org.kaixue.organisation.UnitId;

/** How many aid teachers a school has, by where they stand. */
public record AidCount(UnitId school, Map<AidState, Integer> teachers) {

    public AidCount {
        teachers = Map.copyOf(teachers);
    }

    public int of(AidState state) {
        return teachers.getOrDefault(state, 0);
    }

    public int all() {
        return teachers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those who have arrived. */
    public int arrived() {
        return of(AidState.HERE) + of(AidState.UNDER_OBSERVATION);
    }
}
