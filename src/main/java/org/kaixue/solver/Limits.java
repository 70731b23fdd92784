package org.kaixue.solver;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plan may come to at most, goal by goal. */
record Limits(Map<Goal, Integer> most) {

    static final Limits NONE = new Limits(Map.of());

    Limits {
        most = Map.copyOf(most);
    }

    @Nullable
    Integer of(Goal goal) {
        return most.get(goal);
    }

    Limits with(Goal goal, int value) {
        Map<Goal, Integer> more = new EnumMap<>(Goal.class);
        more.putAll(most);
        more.put(goal, value);
        return new Limits(more);
    }
}
