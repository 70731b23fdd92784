package org.kaixue.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a plan minute by minute and tells what in it does not hold, and what it comes to. It knows nothing of how
 * plans are found, so that it can vouch for them.
 */
public final class Checker {

    private static final int SECONDS = 60;

    private final Problem problem;
    private final List<Visit> visits;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<UUID, Flow> flows;

    private Checker(Problem problem, Plan plan) {
        this.problem = problem;
        this.visits = problem.cohorts().stream()
                .filter(cohort -> plan.of(cohort) != null)
                .map(cohort -> {
                    Slot slot = Objects.requireNonNull(plan.of(cohort));
                    return new Visit(cohort, problem.place(slot.place()), slot.start());
                })
                .sorted(Comparator.comparingInt(Visit::start))
                .toList();
        this.flows = problem.services().stream()
                .collect(Collectors.toMap(
                        Service::id,
                        service -> new Flow(service, problem.step(), of(visit -> visit.place()
                                .service()
                                .equals(service.id())))));
        problem.cohorts().stream()
                .filter(cohort -> plan.of(cohort) == null)
                .forEach(cohort -> conflicts.add(
                        new Conflict(Conflict.Kind.MISSING, List.of(cohort.id()), null, 0, cohort.people())));
    }

    /** What does not hold; empty if the plan can be lived by. */
    public static List<Conflict> conflicts(Problem problem, Plan plan) {
        Checker checker = new Checker(problem, plan);
        checker.visits.forEach(checker::single);
        problem.places().forEach(checker::seats);
        problem.places().forEach(checker::apart);
        problem.services().forEach(checker::queue);
        return checker.conflicts;
    }

    /** What the plan comes to; of the cohorts that are in it. */
    public static Measures measures(Problem problem, Plan plan) {
        Checker checker = new Checker(problem, plan);
        int end = problem.first();
        for (Visit visit : checker.visits) {
            Flow flow = checker.flow(visit.place());
            end = Math.max(end, Math.max(visit.leaves(), flow.served(visit.start())));
        }
        int queue = checker.flows.values().stream()
                .mapToInt(flow -> flow.longest() == null ? 0 : flow.seconds(flow.longest()))
                .max()
                .orElse(0);
        int peak = checker.visits.stream()
                .mapToInt(visit -> checker.people(other -> other.present(visit.start(), problem.step())))
                .max()
                .orElse(0);
        return new Measures(end, queue, peak);
    }

    private void single(Visit visit) {
        Cohort cohort = visit.cohort();
        Integer way = cohort.walk().get(visit.place().id());
        if (way == null) {
            add(Conflict.Kind.NO_WAY, visit, 0);
        } else if (!cohort.mayBeAt(visit.place().id(), visit.start())) {
            add(Conflict.Kind.NOT_FREE, visit, 0);
        }
        if (!visit.place().open().covers(visit.start(), visit.leaves())) {
            add(Conflict.Kind.CLOSED, visit, 0);
        }
        Slot pinned = problem.pinned().get(cohort.id());
        if (pinned != null && !pinned.equals(new Slot(visit.place().id(), visit.start()))) {
            add(Conflict.Kind.NOT_PINNED, visit, 0);
        }
    }

    private void seats(Place place) {
        if (!place.limited()) {
            return;
        }
        Set<Visit> told = new HashSet<>();
        for (Visit visit : of(visit -> visit.place().equals(place))) {
            List<Visit> there = of(other -> other.place().equals(place)
                    && other.start() <= visit.start()
                    && visit.start() < other.leaves() + place.gap());
            int over = there.stream().mapToInt(other -> other.cohort().people()).sum() - place.seats();
            if (over > 0 && told.addAll(there)) {
                conflicts.add(new Conflict(Conflict.Kind.SEATS, ids(there), place.id(), visit.start(), over));
            }
        }
    }

    private void apart(Place place) {
        Set<Visit> told = new HashSet<>();
        for (Visit visit :
                of(visit -> visit.place().equals(place) && visit.cohort().apart() != null)) {
            List<Visit> there = of(other -> other.place().equals(place)
                    && other.cohort().apart() != null
                    && other.present(visit.start(), problem.step()));
            boolean mixed = there.stream()
                            .map(other -> other.cohort().apart())
                            .distinct()
                            .count()
                    > 1;
            if (mixed && told.addAll(there)) {
                conflicts.add(new Conflict(Conflict.Kind.TOGETHER, ids(there), place.id(), visit.start(), 0));
            }
        }
    }

    private void queue(Service service) {
        Flow flow = Objects.requireNonNull(flows.get(service.id()));
        Integer worst = flow.longest();
        if (worst != null && flow.seconds(worst) > service.longestQueue() * SECONDS) {
            List<Visit> waiting = of(visit -> visit.place().service().equals(service.id())
                    && visit.start() <= worst
                    && flow.served(visit.start()) >= worst);
            conflicts.add(new Conflict(
                    Conflict.Kind.QUEUE,
                    ids(waiting),
                    waiting.getLast().place().id(),
                    worst,
                    Math.ceilDiv(flow.seconds(worst), SECONDS) - service.longestQueue()));
        }
    }

    private void add(Conflict.Kind kind, Visit visit, int amount) {
        conflicts.add(
                new Conflict(kind, List.of(visit.cohort().id()), visit.place().id(), visit.start(), amount));
    }

    private Flow flow(Place place) {
        return Objects.requireNonNull(flows.get(place.service()));
    }

    private int people(Predicate<Visit> which) {
        return of(which).stream().mapToInt(visit -> visit.cohort().people()).sum();
    }

    private List<Visit> of(Predicate<Visit> which) {
        return visits.stream().filter(which).toList();
    }

    private static List<UUID> ids(List<Visit> visits) {
        return visits.stream().map(visit -> visit.cohort().id()).toList();
    }

    /** A cohort at its place. */
    private record Visit(Cohort cohort, Place place, int start) {

        int leaves() {
            return start + cohort.stay();
        }

        /** Those who only pass are there until the next start. */
        boolean present(int minute, int step) {
            return start <= minute && minute < start + (cohort.stay() == 0 ? step : cohort.stay());
        }
    }

    /** A queue, minute by minute; counted in parts of a person, so that nothing is rounded. */
    private static final class Flow {

        private final Service service;
        private final int step;
        /** Who waits at the height of each minute, from the first arrival on. */
        private final TreeMap<Integer, Long> waiting = new TreeMap<>();

        Flow(Service service, int step, List<Visit> visits) {
            this.service = service;
            this.step = step;
            TreeMap<Integer, Long> arriving = new TreeMap<>();
            for (Visit visit : visits) {
                int minutes = service.spread() ? step : 1;
                for (int minute = 0; minute < minutes; minute++) {
                    long parts = (long) visit.cohort().people() * service.minutes() * step / minutes;
                    arriving.merge(visit.start() + minute, parts, Long::sum);
                }
            }
            long left = 0;
            int last = arriving.isEmpty() ? 0 : arriving.lastKey();
            for (int minute = arriving.isEmpty() ? 1 : arriving.firstKey(); minute <= last || left > 0; minute++) {
                long come = arriving.getOrDefault(minute, 0L);
                long after = Math.max(0, left + come - perMinute());
                waiting.put(minute, service.spread() ? after : left + come);
                left = after;
            }
        }

        private long perMinute() {
            return (long) service.people() * step;
        }

        /** The minute of the longest queue; null if nobody comes. */
        @Nullable
        Integer longest() {
            return waiting.entrySet().stream()
                    .max(Map.Entry.<Integer, Long>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<Integer, Long>comparingByKey().reversed()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        int seconds(int minute) {
            return (int) Math.ceilDiv(waiting.getOrDefault(minute, 0L) * SECONDS, perMinute());
        }

        /** When the last of those who start then is through. */
        int served(int start) {
            int come = service.spread() ? start + step : start;
            long before = waiting.getOrDefault(service.spread() ? come - 1 : come, 0L);
            return come + (int) Math.ceilDiv(before, perMinute());
        }
    }
}
