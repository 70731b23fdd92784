package org.kaixue.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where and when each cohort is. */
public record Plan(Map<UUID, Slot> slots) {

    public static final Plan EMPTY = new Plan(Map.of());

    public Plan {
        slots = Map.copyOf(slots);
    }

    public @Nullable Slot of(Cohort cohort) {
        return slots.get(cohort.id());
    }

    /** The same with one cohort elsewhere. */
    public Plan moving(UUID cohort, Slot slot) {
        Map<UUID, Slot> moved = new HashMap<>(slots);
        moved.put(cohort, slot);
        return new Plan(moved);
    }

    /** How many cohorts of another plan are elsewhere here, or not here. */
    public int changesFrom(Plan other) {
        return (int) other.slots.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(slots.get(entry.getKey())))
                .count();
    }
}
