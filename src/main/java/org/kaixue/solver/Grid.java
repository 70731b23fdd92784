package org.kaixue.solver;

import java.util.ArrayList;
import java.util.List;

/** A problem in numbers: where each cohort can start, step by step, and what ends are possible. */
final class Grid {

    /** A place and a step at which a cohort can start. */
    record Option(int place, int step) {}

    private final Problem problem;
    private final List<List<Option>> options = new ArrayList<>();
    private final int steps;

    /** @param latestEnd by when all must be over */
    Grid(Problem problem, int latestEnd) {
        this.problem = problem;
        int last = -1;
        for (Cohort cohort : problem.cohorts()) {
            List<Option> possible = new ArrayList<>();
            for (int place = 0; place < problem.places().size(); place++) {
                Place one = problem.places().get(place);
                for (int step = 0;
                        minute(step) + length(cohort, one) <= latestEnd
                                && minute(step) + cohort.stay() <= one.open().to();
                        step++) {
                    if (fits(cohort, one, minute(step))) {
                        possible.add(new Option(place, step));
                        last = Math.max(last, step);
                    }
                }
            }
            options.add(possible);
        }
        steps = last + 1;
    }

    private boolean fits(Cohort cohort, Place place, int minute) {
        Slot pinned = problem.pinned().get(cohort.id());
        return cohort.people() <= place.seats()
                && place.open().from() <= minute
                && cohort.mayBeAt(place.id(), minute)
                && (pinned == null || pinned.equals(new Slot(place.id(), minute)));
    }

    /** The latest minute to which any place is open. */
    static int horizon(Problem problem) {
        return problem.places().stream()
                .mapToInt(place -> place.open().to())
                .max()
                .orElse(problem.first());
    }

    Problem problem() {
        return problem;
    }

    List<Option> options(int cohort) {
        return options.get(cohort);
    }

    /** How many steps there are at which any cohort could start. */
    int steps() {
        return steps;
    }

    int minute(int step) {
        return problem.first() + step * problem.step();
    }

    /** The minutes from a cohort's start to its end where nobody is in its way. */
    int length(Cohort cohort, Place place) {
        return problem.service(place.service()).spread() ? Math.max(cohort.stay(), problem.step()) : cohort.stay();
    }

    /** How many steps a cohort keeps its seats, the cleaning included. */
    int kept(Cohort cohort, Place place) {
        return Math.max(1, Math.ceilDiv(cohort.stay() + place.gap(), problem.step()));
    }

    /** How many steps a cohort is there. */
    int present(Cohort cohort) {
        return Math.max(1, Math.ceilDiv(cohort.stay(), problem.step()));
    }

    /** The cohorts that can start nowhere. */
    List<Cohort> nowhere() {
        List<Cohort> nowhere = new ArrayList<>();
        for (int cohort = 0; cohort < options.size(); cohort++) {
            if (options.get(cohort).isEmpty()) {
                nowhere.add(problem.cohorts().get(cohort));
            }
        }
        return nowhere;
    }
}
