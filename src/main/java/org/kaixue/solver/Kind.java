package org.kaixue.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cohorts that may take each other's places: as large, as long there, free at the same times, with the same ways. How many
 * of them start somewhere decides end, queue and peak; which of them does not.
 *
 * @param cohorts by their order in the problem, the youngest grade first
 */
record Kind(Cohort like, List<Integer> cohorts) {

    static List<Kind> of(Problem problem) {
        Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
        for (int c = 0; c < problem.cohorts().size(); c++) {
            Cohort one = problem.cohorts().get(c);
            List<Object> what = Arrays.asList(
                    one.people(),
                    one.stay(),
                    one.free(),
                    one.walk(),
                    one.apart(),
                    problem.pinned().get(one.id()));
            alike.computeIfAbsent(what, none -> new ArrayList<>()).add(c);
        }
        return alike.values().stream().map(cohorts -> of(problem, cohorts)).toList();
    }

    /** Each cohort by itself, for goals that look at who it is. */
    static List<Kind> apart(Problem problem) {
        List<Kind> kinds = new ArrayList<>();
        for (int c = 0; c < problem.cohorts().size(); c++) {
            kinds.add(of(problem, List.of(c)));
        }
        return kinds;
    }

    private static Kind of(Problem problem, List<Integer> cohorts) {
        List<Integer> sorted = cohorts.stream()
                .sorted(Comparator.<Integer>comparingInt(
                                c -> problem.cohorts().get(c).grade())
                        .thenComparingInt(c -> problem.cohorts().get(c).number()))
                .toList();
        return new Kind(problem.cohorts().get(sorted.getFirst()), sorted);
    }

    int size() {
        return cohorts.size();
    }
}
