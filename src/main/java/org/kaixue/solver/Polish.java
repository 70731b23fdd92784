package org.kaixue.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Meets more wishes by letting two cohorts change places, or all of two sittings, as long as everything still holds and
 * no measure gets worse. Cheap, so that even a large school's plan has its grades together when time is short.
 */
final class Polish {

    private final Problem problem;
    private final List<Cohort> cohorts;
    private final Measures measures;
    private final Plan before;
    private final int changes;
    private Plan plan;
    private int unmet;

    private Polish(Problem problem, Plan plan, Plan before) {
        this.problem = problem;
        this.cohorts = problem.cohorts();
        this.plan = plan;
        this.measures = Checker.measures(problem, plan);
        this.before = before;
        this.changes = plan.changesFrom(before);
        this.unmet = unmet(problem, plan);
    }

    /** A plan as good by every measure, as near to the one before, that leaves no more wishes unmet. */
    static Plan of(Problem problem, Plan plan, Plan before, BooleanSupplier goOn) {
        Polish polish = new Polish(problem, plan, before);
        boolean better = true;
        while (better && goOn.getAsBoolean()) {
            better = polish.round(goOn);
        }
        return polish.plan;
    }

    /** The points that {@link Wishes} counts. */
    static int unmet(Problem problem, Plan plan) {
        int oldest = problem.cohorts().stream().mapToInt(Cohort::grade).max().orElse(0);
        List<Cohort> cohorts = problem.cohorts();
        int[] steps = cohorts.stream()
                .mapToInt(cohort -> (slot(plan, cohort).start() - problem.first()) / problem.step())
                .toArray();
        Set<List<Object>> together = new HashSet<>();
        int points = 0;
        for (int one = 0; one < steps.length; one++) {
            Cohort cohort = cohorts.get(one);
            together.add(List.of(slot(plan, cohort), cohort.grade()));
            points += (oldest - cohort.grade()) * steps[one];
            for (int other = 0; other < steps.length; other++) {
                if (Wishes.neighbours(cohort, cohorts.get(other))) {
                    points += Wishes.NEIGHBOURS * Math.abs(steps[one] - steps[other]);
                }
            }
        }
        return points + Wishes.MIXED * together.size();
    }

    private boolean round(BooleanSupplier goOn) {
        boolean better = false;
        for (int one = 0; one < cohorts.size(); one++) {
            for (int other = one + 1; other < cohorts.size() && goOn.getAsBoolean(); other++) {
                better |= change(cohorts.get(one), cohorts.get(other));
            }
        }
        return better;
    }

    private boolean change(Cohort one, Cohort other) {
        Slot here = slot(plan, one);
        Slot there = slot(plan, other);
        return !here.equals(there)
                && (better(plan.moving(one.id(), there).moving(other.id(), here)) || better(exchanged(here, there)));
    }

    /** All who are at one place and time at another, and the others there. */
    private Plan exchanged(Slot here, Slot there) {
        Map<UUID, Slot> slots = new HashMap<>(plan.slots());
        slots.replaceAll((cohort, slot) -> slot.equals(here) ? there : slot.equals(there) ? here : slot);
        return new Plan(slots);
    }

    private boolean better(Plan changed) {
        int points = unmet(problem, changed);
        if (points >= unmet || !holds(changed)) {
            return false;
        }
        plan = changed;
        unmet = points;
        return true;
    }

    private boolean holds(Plan changed) {
        if (changed.changesFrom(before) > changes
                || !Checker.conflicts(problem, changed).isEmpty()) {
            return false;
        }
        Measures now = Checker.measures(problem, changed);
        return now.end() <= measures.end() && now.queue() <= measures.queue() && now.peak() <= measures.peak();
    }

    private static Slot slot(Plan plan, Cohort cohort) {
        return Objects.requireNonNull(plan.of(cohort), "A cohort without a place");
    }
}
