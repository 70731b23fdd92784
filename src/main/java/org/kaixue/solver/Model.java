package org.kaixue.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.solver.Grid.Option;

/** A problem as CP-SAT takes it: for each kind of cohort, place and step how many start there then. */
final class Model {

    private static final int SECONDS = 60;

    private final Grid grid;
    private final Problem problem;
    private final Limits limits;
    private final Aims aims;
    private final CpModel model = new CpModel();
    private final List<Kind> kinds;
    private final List<Map<Option, IntVar>> starts = new ArrayList<>();
    private final List<Served> queues = new ArrayList<>();

    /** A step of a queue: who waits at its height, in parts of a person, {@code of} of which are served in a minute. */
    private record Served(LinearArgument waiting, long of, int step) {}

    /** @param kinds in which the cohorts are counted; each by itself where changes or wishes are looked at */
    Model(Grid grid, Limits limits, Aims aims, List<Kind> kinds) {
        this.kinds = kinds;
        this.grid = grid;
        this.problem = grid.problem();
        this.limits = limits;
        this.aims = aims;
        starts();
        for (int place = 0; place < problem.places().size(); place++) {
            seats(place);
            apart(place);
        }
        problem.services().forEach(this::queue);
        limitPeak(limits.of(Goal.PEAK));
        Integer changes = limits.of(Goal.CHANGES);
        if (changes != null) {
            model.addLessOrEqual(changes(), changes);
        }
    }

    CpModel cp() {
        return model;
    }

    /** Lets the search begin near a plan. */
    void hint(Plan plan) {
        model.clearHints();
        for (int k = 0; k < kinds.size(); k++) {
            List<Cohort> cohorts = cohorts(k);
            starts.get(k).forEach((option, start) -> {
                Slot slot = slot(option);
                model.addHint(
                        start,
                        cohorts.stream()
                                .filter(cohort -> slot.equals(plan.of(cohort)))
                                .count());
            });
        }
    }

    Plan plan(CpSolver solver) {
        Map<UUID, Slot> slots = new HashMap<>();
        for (int k = 0; k < kinds.size(); k++) {
            Iterator<Cohort> cohorts = cohorts(k).iterator();
            starts.get(k).entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> entry.getKey().step()))
                    .forEach(entry -> {
                        for (long n = solver.value(entry.getValue()); n > 0; n--) {
                            slots.put(cohorts.next().id(), slot(entry.getKey()));
                        }
                    });
        }
        return new Plan(slots);
    }

    /** Seeks the least of a goal; the end is sought by trying ends instead. */
    void minimize(Goal goal) {
        switch (goal) {
            case END -> throw new IllegalArgumentException("The end is tried, not minimised");
            case QUEUE -> {
                IntVar longest = model.newIntVar(0, longestQueue(), "queue");
                queues.forEach(queue -> model.addLessOrEqual(
                        LinearExpr.term(queue.waiting(), SECONDS), LinearExpr.term(longest, queue.of())));
                model.minimize(longest);
            }
            case PEAK -> {
                int all = problem.cohorts().stream().mapToInt(Cohort::people).sum();
                IntVar peak = model.newIntVar(0, all, "peak");
                for (int step = 0; step < grid.steps(); step++) {
                    model.addLessOrEqual(present(step), peak);
                }
                model.minimize(peak);
            }
            case CHANGES -> model.minimize(changes());
            case WISHES -> model.minimize(new Wishes(model, grid, starts).unmet());
        }
    }

    private void starts() {
        for (Kind kind : kinds) {
            Map<Option, IntVar> possible = new LinkedHashMap<>();
            for (Option option : grid.options(kind.cohorts().getFirst())) {
                possible.put(
                        option, kind.size() == 1 ? model.newBoolVar("") : model.newIntVar(0, most(kind, option), ""));
            }
            model.addEquality(LinearExpr.sum(possible.values().toArray(new LinearArgument[0])), kind.size());
            starts.add(possible);
        }
    }

    private int most(Kind kind, Option option) {
        return Math.min(
                kind.size(),
                problem.places().get(option.place()).seats() / kind.like().people());
    }

    private List<Cohort> cohorts(int kind) {
        return kinds.get(kind).cohorts().stream().map(problem.cohorts()::get).toList();
    }

    /** Those who sit and those whose seats are being cleaned are never more than the seats. */
    private void seats(int index) {
        Place place = problem.places().get(index);
        int all = problem.cohorts().stream().mapToInt(Cohort::people).sum();
        if (place.limited() && place.seats() < all) {
            for (int step = 0; step < grid.steps(); step++) {
                int now = step;
                model.addLessOrEqual(
                        people((cohort, option) -> option.place() == index
                                && option.step() <= now
                                && now < option.step() + grid.kept(cohort, place)),
                        place.seats());
            }
        }
    }

    private void apart(int place) {
        List<String> names = problem.cohorts().stream()
                .map(Cohort::apart)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (names.size() < 2) {
            return;
        }
        for (int step = 0; step < grid.steps(); step++) {
            int now = step;
            Map<String, BoolVar> there = new HashMap<>();
            names.forEach(name -> there.put(name, model.newBoolVar("")));
            model.addAtMostOne(new ArrayList<>(there.values()));
            each((cohort, option, start) -> {
                if (cohort.apart() != null
                        && option.place() == place
                        && option.step() <= now
                        && now < option.step() + grid.present(cohort)) {
                    BoolVar any = Objects.requireNonNull(there.get(cohort.apart()));
                    model.addLessOrEqual(
                            start, LinearExpr.term(any, start.getDomain().max()));
                }
            });
        }
    }

    /** Who is left of a step waits in the next; the height of the queue keeps within its limit and the end. */
    private void queue(Service service) {
        long served = (long) service.people() * problem.step();
        long most = (long) service.people() * longestWait(service) / SECONDS;
        @Nullable IntVar left = null;
        for (int step = 0; step < grid.steps(); step++) {
            int now = step;
            LinearExprBuilder waiting = LinearExpr.newBuilder();
            each((cohort, option, start) -> {
                if (option.step() == now
                        && problem.places().get(option.place()).service().equals(service.id())) {
                    waiting.addTerm(start, (long) cohort.people() * service.minutes());
                }
            });
            if (left != null) {
                waiting.add(left);
            }
            LinearExpr come = waiting.build();
            long limit = Math.min(most, service.people() * timeLeft(service, step));
            left = model.newIntVar(0, service.spread() ? limit : most, "");
            model.addGreaterOrEqual(
                    left, LinearExpr.newBuilder().add(come).add(-served).build());
            if (service.spread()) {
                queues.add(new Served(left, service.people(), step));
            } else {
                model.addLessOrEqual(come, limit);
                queues.add(new Served(come, service.people(), step));
            }
        }
    }

    /** Seconds. */
    private int longestWait(Service service) {
        Integer queue = limits.of(Goal.QUEUE);
        int own = service.longestQueue() * SECONDS;
        return queue == null ? own : Math.min(own, queue);
    }

    /** Minutes from the arrival of the last of a step to the end. */
    private long timeLeft(Service service, int step) {
        Integer end = limits.of(Goal.END);
        int come = grid.minute(step) + (service.spread() ? problem.step() : 0);
        return end == null ? Integer.MAX_VALUE : Math.max(0, end - come);
    }

    private int longestQueue() {
        return problem.services().stream().mapToInt(this::longestWait).max().orElse(0);
    }

    private void limitPeak(@Nullable Integer most) {
        if (most != null) {
            for (int step = 0; step < grid.steps(); step++) {
                model.addLessOrEqual(present(step), most);
            }
        }
    }

    private LinearExpr present(int step) {
        return people((cohort, option) -> option.step() <= step && step < option.step() + grid.present(cohort));
    }

    private LinearExpr changes() {
        LinearExprBuilder kept = LinearExpr.newBuilder();
        each((cohort, option, start) -> {
            if (slot(option).equals(aims.before().of(cohort))) {
                kept.addTerm(start, -1);
            }
        });
        long before = problem.cohorts().stream()
                .filter(cohort -> aims.before().of(cohort) != null)
                .count();
        return kept.add(before).build();
    }

    private LinearExpr people(Which which) {
        LinearExprBuilder people = LinearExpr.newBuilder();
        each((cohort, option, start) -> {
            if (which.test(cohort, option)) {
                people.addTerm(start, cohort.people());
            }
        });
        return people.build();
    }

    private Slot slot(Option option) {
        return new Slot(problem.places().get(option.place()).id(), grid.minute(option.step()));
    }

    private void each(Each each) {
        for (int c = 0; c < starts.size(); c++) {
            Cohort cohort = kinds.get(c).like();
            starts.get(c).forEach((option, start) -> each.of(cohort, option, start));
        }
    }

    @FunctionalInterface
    private interface Each {
        void of(Cohort cohort, Option option, IntVar start);
    }

    @FunctionalInterface
    private interface Which {
        boolean test(Cohort cohort, Option option);
    }
}
