package org.kaixue.staggering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.solver.Checker;
import org.kaixue.solver.Cohort;
import org.kaixue.solver.Place;
import org.kaixue.solver.Plan;
import org.kaixue.solver.Problem;
import org.kaixue.solver.Slot;

/** How many more people a plan can take, a few in each group, with nobody moved: seats and queues still hold. */
final class Growth {

    private final Problem problem;
    private final Plan plan;

    private Growth(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** 0 where the plan itself does not hold, or where people only pass. */
    static int of(Problem problem, Plan plan) {
        if (!Checker.conflicts(problem, plan).isEmpty()
                || problem.places().stream().noneMatch(Place::limited)) {
            return 0;
        }
        Growth growth = new Growth(problem, plan);
        Map<UUID, Integer> room = growth.bySeats();
        int low = 0;
        int high = room.values().stream().mapToInt(Integer::intValue).sum();
        while (low < high) {
            int probe = (low + high + 1) / 2;
            if (growth.holds(room, probe)) {
                low = probe;
            } else {
                high = probe - 1;
            }
        }
        return low;
    }

    /** How far each group can grow after those before it have. */
    private Map<UUID, Integer> bySeats() {
        Map<UUID, Integer> more = new HashMap<>();
        for (Cohort cohort : problem.cohorts()) {
            Slot slot = plan.of(cohort);
            if (slot != null) {
                Place place = problem.place(slot.place());
                more.put(cohort.id(), Math.max(0, place.seats() - most(place, cohort, slot.start(), more)));
            }
        }
        return more;
    }

    /** The most seats that are taken or being cleaned while a group keeps its own. */
    private int most(Place place, Cohort cohort, int start, Map<UUID, Integer> more) {
        int most = 0;
        for (int minute = start; minute < start + cohort.stay() + place.gap(); minute++) {
            int taken = 0;
            for (Cohort other : problem.cohorts()) {
                Slot slot = plan.of(other);
                if (slot != null
                        && slot.place().equals(place.id())
                        && slot.start() <= minute
                        && minute < slot.start() + other.stay() + place.gap()) {
                    taken += other.people() + more.getOrDefault(other.id(), 0);
                }
            }
            most = Math.max(most, taken);
        }
        return most;
    }

    /** Whether so many more, shared out in the order of the groups, still hold. */
    private boolean holds(Map<UUID, Integer> room, int more) {
        int left = more;
        List<Cohort> grown = new ArrayList<>();
        for (Cohort cohort : problem.cohorts()) {
            int here = Math.min(left, room.getOrDefault(cohort.id(), 0));
            left -= here;
            grown.add(new Cohort(
                    cohort.id(),
                    cohort.people() + here,
                    cohort.stay(),
                    cohort.grade(),
                    cohort.number(),
                    cohort.free(),
                    cohort.walk(),
                    cohort.apart()));
        }
        Problem larger = new Problem(
                problem.step(), problem.first(), grown, problem.places(), problem.services(), problem.pinned());
        return Checker.conflicts(larger, plan).isEmpty();
    }
}
