package org.kaixue.staggering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaixue.solver.Problem;

/**
 * An occasion at a school, ready to be planned, or with what stands in the way.
 *
 * @param spots in the order in which they are shown
 * @param obstacles empty if a plan can be sought
 */
public record Setup(
        Occasion occasion,
        TimeWindow window,
        List<Group> groups,
        List<Spot> spots,
        List<Obstacle> obstacles,
        Problem problem) {

    public Setup {
        groups = List.copyOf(groups);
        spots = List.copyOf(spots);
        obstacles = List.copyOf(obstacles);
    }

    public boolean ready() {
        return obstacles.isEmpty();
    }

    public int people() {
        return groups.stream().mapToInt(Group::people).sum();
    }

    /** The seats of all spots; at gates the people that pass in a minute. */
    public int usable() {
        return spots.stream().mapToInt(Spot::usable).sum();
    }

    public Optional<Group> group(UUID id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    public Optional<Spot> spot(UUID id) {
        return spots.stream().filter(spot -> spot.id().value().equals(id)).findFirst();
    }
}
