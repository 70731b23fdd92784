package org.kaixue.drill;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * Whom a school has trained in a term. Of several trainings for the same people the best attended counts, for they are
 * the same people.
 *
 * @param staff declared; null where none is
 * @param reached the most that came, by whom it was for
 * @param expected the most that should have come
 */
public record SchoolTraining(
        UnitId school,
        @Nullable Integer staff,
        Map<TrainedPeople, Integer> reached,
        Map<TrainedPeople, Integer> expected,
        int trainings) {

    public SchoolTraining {
        reached = copy(reached);
        expected = copy(expected);
    }

    /** Staff that were trained: in trainings for all of them, or in those for their own work, whichever is more. */
    public int staffTrained() {
        int all = reached.getOrDefault(TrainedPeople.ALL_STAFF, 0);
        int byWork = reached.entrySet().stream()
                .filter(one -> one.getKey().staff() && one.getKey() != TrainedPeople.ALL_STAFF)
                .mapToInt(Map.Entry::getValue)
                .sum();
        int most = Math.max(all, byWork);
        return staff == null ? most : Math.min(staff, most);
    }

    /** All who were trained, staff or not. */
    public int trained() {
        return staffTrained()
                + reached.entrySet().stream()
                        .filter(one -> !one.getKey().staff())
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    /** Whether all staff were trained; null where it is not known how many there are. */
    public @Nullable Boolean allStaff() {
        return staff == null ? null : Boolean.valueOf(staffTrained() >= staff);
    }

    private static Map<TrainedPeople, Integer> copy(Map<TrainedPeople, Integer> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(map));
    }
}
