package org.kaixue.staggering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kaixue.solver.Checker;
import org.kaixue.solver.Conflict;
import org.kaixue.solver.Measures;
import org.kaixue.solver.Plan;
import org.kaixue.solver.Slot;

/**
 * How a plan stands against what is known today.
 *
 * @param plan without what no longer exists
 * @param conflicts empty if it holds
 */
public record Standing(Plan plan, Measures measures, List<Conflict> conflicts) {

    public Standing {
        conflicts = List.copyOf(conflicts);
    }

    public boolean holds() {
        return conflicts.isEmpty();
    }

    /** A place that is out of use now is closed to those who were to go there. */
    static Standing of(Setup setup, Collection<Assigned> slots) {
        Map<UUID, Slot> kept = new HashMap<>();
        Set<UUID> shutOut = new HashSet<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Assigned one : slots) {
            if (setup.group(one.group()).isEmpty()) {
                continue;
            }
            if (setup.spot(one.slot().place()).isPresent()) {
                kept.put(one.group(), one.slot());
            } else {
                shutOut.add(one.group());
                conflicts.add(new Conflict(
                        Conflict.Kind.CLOSED,
                        List.of(one.group()),
                        one.slot().place(),
                        one.slot().start(),
                        0));
            }
        }
        Plan plan = new Plan(kept);
        Checker.conflicts(setup.problem(), plan).stream()
                .filter(conflict ->
                        conflict.kind() != Conflict.Kind.MISSING || !shutOut.containsAll(conflict.cohorts()))
                .forEach(conflicts::add);
        return new Standing(plan, Checker.measures(setup.problem(), plan), conflicts);
    }
}
