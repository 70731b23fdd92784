package org.kaixue.solver;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who walk, queue and sit together (批次): by default a class.
 *
 * @param people how many; at least one
 * @param stay minutes at the place: the length of a meal; 0 where people only pass
 * @param grade by its order, the youngest first
 * @param number its order within the grade: neighbours differ by one
 * @param free when it may be away from where it comes from, the way there and back included
 * @param walk minutes of the way to a place and of the way back; a place that is not named is not for this cohort
 * @param apart those of another name never sit in a place together with it (floors of a dormitory); null for anyone
 */
public record Cohort(
        UUID id,
        int people,
        int stay,
        int grade,
        int number,
        List<Span> free,
        Map<UUID, Integer> walk,
        @Nullable String apart) {

    public Cohort {
        if (people < 1 || stay < 0) {
            throw new IllegalArgumentException("A cohort of " + people + " staying " + stay + " minutes");
        }
        free = List.copyOf(free);
        walk = Map.copyOf(walk);
    }

    /** Whether it can be at a place from a minute on, as far as its own time goes. */
    public boolean mayBeAt(UUID place, int start) {
        Integer way = walk.get(place);
        return way != null && free.stream().anyMatch(span -> span.covers(start - way, start + stay + way));
    }
}
