package org.kaixue.staggering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaixue.solver.Checker;
import org.kaixue.solver.Cohort;
import org.kaixue.solver.Place;
import org.kaixue.solver.Plan;
import org.kaixue.solver.Problem;
import org.kaixue.solver.Service;
import org.kaixue.solver.Slot;

/** How many more people a plan can take, a few in each group, with nobody moved: seats and queues still hold. */
final class Growth {

    private final Problem problem;
    private final Plan plan;
    private final List<Cohort> grown;

    private Growth(Problem problem, Plan plan, Service service) {
        this.plan = plan;
        this.grown = new ArrayList<>(problem.cohorts().stream()
                .filter(cohort ->
                        problem.place(slot(plan, cohort).place()).service().equals(service.id()))
                .sorted(Comparator.comparingInt(cohort -> slot(plan, cohort).start() + cohort.stay()))
                .toList());
        this.problem = new Problem(
                problem.step(),
                problem.first(),
                List.of(),
                problem.places().stream()
                        .filter(place -> place.service().equals(service.id()))
                        .toList(),
                List.of(service),
                Map.of());
    }

    /** 0 where the plan itself does not hold, or where people only pass. */
    static int of(Problem problem, Plan plan) {
        if (!Checker.conflicts(problem, plan).isEmpty()
                || problem.places().stream().noneMatch(Place::limited)) {
            return 0;
        }
        return problem.services().stream()
                .mapToInt(service -> new Growth(problem, plan, service).most())
                .sum();
    }

    /** Those who leave first grow first: whoever else could have their seats stays longer in the way of others. */
    private int most() {
        int more = 0;
        for (int n = 0; n < grown.size(); n++) {
            Cohort cohort = grown.get(n);
            int low = 0;
            int high = seats(cohort);
            int probe = high;
            while (low < high) {
                grown.set(n, larger(cohort, probe));
                if (holds()) {
                    low = probe;
                } else {
                    high = probe - 1;
                }
                probe = (low + high + 1) / 2;
            }
            grown.set(n, larger(cohort, low));
            more += low;
        }
        return more;
    }

    /** The seats that are free all the while a group keeps its own. */
    private int seats(Cohort cohort) {
        Slot slot = slot(plan, cohort);
        Place place = problem.place(slot.place());
        Map<Integer, Integer> taken = new HashMap<>();
        for (Cohort other : grown) {
            Slot there = slot(plan, other);
            if (there.place().equals(place.id())) {
                int until = Math.min(there.start() + other.stay(), slot.start() + cohort.stay()) + place.gap();
                for (int minute = Math.max(there.start(), slot.start()); minute < until; minute++) {
                    taken.merge(minute, other.people(), Integer::sum);
                }
            }
        }
        int most = taken.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.max(0, place.seats() - most);
    }

    private boolean holds() {
        Problem larger = new Problem(
                problem.step(), problem.first(), grown, problem.places(), problem.services(), problem.pinned());
        return Checker.conflicts(larger, plan).isEmpty();
    }

    private static Cohort larger(Cohort cohort, int more) {
        return new Cohort(
                cohort.id(),
                cohort.people() + more,
                cohort.stay(),
                cohort.grade(),
                cohort.number(),
                cohort.free(),
                cohort.walk(),
                cohort.apart());
    }

    private static Slot slot(Plan plan, Cohort cohort) {
        return Objects.requireNonNull(plan.of(cohort));
    }
}
