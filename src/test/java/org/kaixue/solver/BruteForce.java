package org.kaixue.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries every plan of a small problem: every class at every place and every step. */
final class BruteForce {

    private static final Comparator<Measures> BEST = Comparator.comparingInt(Measures::end)
            .thenComparingInt(Measures::queue)
            .thenComparingInt(Measures::peak);

    private final Problem problem;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<UUID, Slot> plan = new HashMap<>();
    private @Nullable Measures best;

    private BruteForce(Problem problem) {
        this.problem = problem;
        for (Place place : problem.places()) {
            for (int minute = problem.first(); minute < place.open().to(); minute += problem.step()) {
                slots.add(new Slot(place.id(), minute));
            }
        }
    }

    /** The best end, then the shortest queue, then the lowest peak; null if no plan exists. */
    static @Nullable Measures best(Problem problem) {
        BruteForce search = new BruteForce(problem);
        search.place(0);
        return search.best;
    }

    private void place(int cohort) {
        if (cohort == problem.cohorts().size()) {
            Plan whole = new Plan(plan);
            if (Checker.conflicts(problem, whole).isEmpty()) {
                Measures measures = Checker.measures(problem, whole);
                best = best == null || BEST.compare(measures, best) < 0 ? measures : best;
            }
            return;
        }
        UUID id = problem.cohorts().get(cohort).id();
        for (Slot slot : slots) {
            plan.put(id, slot);
            place(cohort + 1);
        }
        plan.remove(id);
    }
}
