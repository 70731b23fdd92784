package org.kaixue.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plans as one would by hand, for comparison: one cohort after another, each to the first start at which it is in
 * nobody's way, and never moved again. Tries a few orders, and again with an earlier end until none of them does. It keeps
 * its own books of seats, queues and floors and shares nothing with the search.
 */
final class GreedyPlanner {

    private final Problem problem;
    private final int steps;

    private GreedyPlanner(Problem problem) {
        this.problem = problem;
        int horizon = problem.places().stream()
                .mapToInt(place -> place.open().to())
                .max()
                .orElse(problem.first());
        this.steps = (horizon - problem.first()) / problem.step() + 1;
    }

    /** The earliest that was found to end; null if no order gave a plan, which does not mean that there is none. */
    static @Nullable Plan plan(Problem problem) {
        GreedyPlanner planner = new GreedyPlanner(problem);
        Plan best = null;
        int latestEnd = Integer.MAX_VALUE;
        for (Plan plan = planner.endingBy(latestEnd); plan != null; plan = planner.endingBy(latestEnd)) {
            best = plan;
            latestEnd = Checker.measures(problem, plan).end() - 1;
        }
        return best;
    }

    private @Nullable Plan endingBy(int latestEnd) {
        for (List<Cohort> order : orders()) {
            for (boolean fullest : new boolean[] {false, true}) {
                Plan plan = new Filling(latestEnd, fullest).fill(order);
                if (plan != null) {
                    return plan;
                }
            }
        }
        return null;
    }

    private List<List<Cohort>> orders() {
        Comparator<Cohort> pinned =
                Comparator.comparing(cohort -> !problem.pinned().containsKey(cohort.id()));
        Comparator<Cohort> largest = Comparator.comparingInt(Cohort::people).reversed();
        Comparator<Cohort> floors = Comparator.comparing(cohort -> cohort.apart() == null);
        Comparator<Cohort> busiest = Comparator.comparingLong(this::possible);
        return List.of(
                ordered(pinned),
                ordered(pinned.thenComparing(largest)),
                ordered(pinned.thenComparing(busiest).thenComparing(largest)),
                ordered(pinned.thenComparing(busiest.reversed()).thenComparing(largest)),
                ordered(pinned.thenComparing(floors).thenComparing(largest)),
                ordered(pinned.thenComparing(floors).thenComparing(busiest).thenComparing(largest)));
    }

    private List<Cohort> ordered(Comparator<Cohort> order) {
        return problem.cohorts().stream().sorted(order).toList();
    }

    private long possible(Cohort cohort) {
        long possible = 0;
        for (Place place : problem.places()) {
            for (int step = 0; step < steps; step++) {
                possible += may(cohort, place, step) ? 1 : 0;
            }
        }
        return possible;
    }

    private boolean may(Cohort cohort, Place place, int step) {
        int minute = minute(step);
        Slot pinned = problem.pinned().get(cohort.id());
        return cohort.mayBeAt(place.id(), minute)
                && place.open().covers(minute, minute + cohort.stay())
                && (pinned == null || pinned.equals(new Slot(place.id(), minute)));
    }

    private int minute(int step) {
        return problem.first() + step * problem.step();
    }

    /** Places and queues being filled. */
    private final class Filling {

        private final int latestEnd;
        /** Whether the place with the fewest seats left is taken, and not the first. */
        private final boolean fullest;

        private final Map<UUID, int[]> sitting = new HashMap<>();
        private final Map<UUID, @Nullable String[]> floors = new HashMap<>();
        private final Map<UUID, int[]> coming = new HashMap<>();
        private final Map<UUID, Slot> slots = new HashMap<>();

        Filling(int latestEnd, boolean fullest) {
            this.latestEnd = latestEnd;
            this.fullest = fullest;
            problem.places().forEach(place -> {
                sitting.put(place.id(), new int[steps]);
                floors.put(place.id(), new String[steps]);
            });
            problem.services().forEach(service -> coming.put(service.id(), new int[steps]));
        }

        @Nullable
        Plan fill(List<Cohort> order) {
            for (Cohort cohort : order) {
                if (!place(cohort)) {
                    return null;
                }
            }
            return new Plan(slots);
        }

        private boolean place(Cohort cohort) {
            for (int step = 0; step < steps; step++) {
                List<Place> fitting = new ArrayList<>();
                for (Place place : problem.places()) {
                    if (may(cohort, place, step)
                            && minute(step) + cohort.stay() <= latestEnd
                            && seated(cohort, place, step)
                            && apart(cohort, place, step)
                            && served(cohort, problem.service(place.service()), step)) {
                        fitting.add(place);
                    }
                }
                if (!fitting.isEmpty()) {
                    int now = step;
                    Comparator<Place> left = Comparator.comparingInt(place -> place.seats() - of(sitting, place)[now]);
                    put(cohort, fullest ? fitting.stream().min(left).orElseThrow() : fitting.getFirst(), step);
                    return true;
                }
            }
            return false;
        }

        private boolean seated(Cohort cohort, Place place, int step) {
            for (int at = step; place.limited() && at < keptUntil(cohort, place, step); at++) {
                if (of(sitting, place)[at] + cohort.people() > place.seats()) {
                    return false;
                }
            }
            return true;
        }

        private boolean apart(Cohort cohort, Place place, int step) {
            for (int at = step; cohort.apart() != null && at < presentUntil(cohort, step); at++) {
                String there = of(floors, place)[at];
                if (there != null && !there.equals(cohort.apart())) {
                    return false;
                }
            }
            return true;
        }

        /** Whether with this cohort nobody waits for too long, and the last is through by the end. */
        private boolean served(Cohort cohort, Service service, int step) {
            int[] people = of(coming, service.id());
            long left = 0;
            for (int at = 0; at < steps; at++) {
                int come = people[at] + (at == step ? cohort.people() : 0);
                long waiting = left + (long) come * service.minutes();
                left = Math.max(0, waiting - (long) service.people() * problem.step());
                long height = service.spread() ? left : waiting;
                int last = minute(at) + (service.spread() ? problem.step() : 0);
                if (height > (long) service.longestQueue() * service.people()
                        || come > 0 && last + Math.ceilDiv(height, service.people()) > latestEnd) {
                    return false;
                }
            }
            return true;
        }

        private void put(Cohort cohort, Place place, int step) {
            slots.put(cohort.id(), new Slot(place.id(), minute(step)));
            of(coming, place.service())[step] += cohort.people();
            for (int at = step; at < keptUntil(cohort, place, step); at++) {
                of(sitting, place)[at] += cohort.people();
            }
            for (int at = step; cohort.apart() != null && at < presentUntil(cohort, step); at++) {
                of(floors, place)[at] = cohort.apart();
            }
        }

        private int keptUntil(Cohort cohort, Place place, int step) {
            return Math.min(steps, step + Math.ceilDiv(cohort.stay() + place.gap(), problem.step()));
        }

        private int presentUntil(Cohort cohort, int step) {
            return Math.min(steps, step + Math.max(1, Math.ceilDiv(cohort.stay(), problem.step())));
        }

        private <T> T of(Map<UUID, T> books, Place place) {
            return of(books, place.id());
        }

        private <T> T of(Map<UUID, T> books, UUID id) {
            return Objects.requireNonNull(books.get(id));
        }
    }
}
