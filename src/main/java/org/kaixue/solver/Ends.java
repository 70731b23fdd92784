package org.kaixue.solver;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.kaixue.solver.Grid.Option;

/** The minutes at which a plan may end, and which of them seats, queues and lessons rule out at once. */
final class Ends {

    private final Grid grid;
    private final Problem problem;
    private final int people;

    Ends(Grid grid) {
        this.grid = grid;
        this.problem = grid.problem();
        this.people = problem.cohorts().stream().mapToInt(Cohort::people).sum();
    }

    /** The possible ends that are not ruled out, the earliest first. */
    List<Integer> possible(int latestEnd) {
        TreeSet<Integer> ends = new TreeSet<>();
        for (int c = 0; c < problem.cohorts().size(); c++) {
            for (Option option : grid.options(c)) {
                ends.add(grid.minute(option.step()) + problem.cohorts().get(c).stay());
            }
        }
        if (problem.cohorts().stream().anyMatch(cohort -> cohort.stay() == 0)) {
            for (int minute = problem.first(); minute <= latestEnd; minute++) {
                ends.add(minute);
            }
        }
        int alone = eachAlone();
        return ends.stream()
                .filter(end -> end >= alone && end <= latestEnd)
                .filter(end -> seated(end) >= people && served(end) >= people)
                .toList();
    }

    /** When the last would be through if none was in another's way. */
    private int eachAlone() {
        int latest = problem.first();
        for (int c = 0; c < problem.cohorts().size(); c++) {
            Cohort cohort = problem.cohorts().get(c);
            latest = Math.max(
                    latest,
                    grid.options(c).stream()
                            .mapToInt(option -> grid.minute(option.step())
                                    + grid.length(cohort, problem.places().get(option.place())))
                            .min()
                            .orElse(latest));
        }
        return latest;
    }

    /** How many could have eaten by then if groups filled every seat one after another. */
    private long seated(int end) {
        int stay = shortestStay();
        long seated = 0;
        for (Place place : problem.places()) {
            if (!place.limited()) {
                return Long.MAX_VALUE;
            }
            int first = firstMinute(place);
            int time = Math.min(end, place.open().to()) - first - stay;
            if (time >= 0) {
                int turn = Math.max(1, Math.ceilDiv(stay + place.gap(), problem.step())) * problem.step();
                seated += (long) place.seats() * (1 + time / turn);
            }
        }
        return seated;
    }

    /** How many could have been served by then if no line was ever idle. */
    private long served(int end) {
        return problem.services().stream()
                .mapToLong(service -> {
                    int first = problem.places().stream()
                            .filter(place -> place.service().equals(service.id()))
                            .map(this::firstMinute)
                            .min(Comparator.naturalOrder())
                            .orElse(end);
                    return Math.max(0L, end - first) * service.people() / service.minutes();
                })
                .sum();
    }

    private int shortestStay() {
        return problem.cohorts().stream().mapToInt(Cohort::stay).min().orElse(0);
    }

    private int firstMinute(Place place) {
        int behind = place.open().from() - problem.first();
        return problem.first() + Math.max(0, Math.ceilDiv(behind, problem.step())) * problem.step();
    }
}
