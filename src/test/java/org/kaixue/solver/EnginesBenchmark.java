package org.kaixue.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.kaixue.solver.Instances.Instance;

/**
 * What CP-SAT, Timefold and a greedy planner make of the same schools in the same time, if all that is asked for is the
 * earliest end. CP-SAT goes first; the others stop when they reach the end before which it proved that there is none.
 */
public final class EnginesBenchmark {

    private static final List<Integer> CLASSES = List.of(10, 20, 40, 60);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int WORKERS = 2;
    private static final double NANOS = 1e9;
    private static final int NEVER = -1;

    private EnginesBenchmark() {}

    /** Who plans. */
    private enum Engine {
        CP_SAT("CP-SAT"),
        TIMEFOLD("Timefold"),
        GREEDY("greedy");

        private final String name;

        Engine(String name) {
            this.name = name;
        }
    }

    /**
     * What came of a school.
     *
     * @param end of the plan; none if there is no plan
     * @param best no plan ends earlier; never if none was found to exist
     * @param proved whether the end was shown to be the earliest, or that there is no plan
     * @param toPlan seconds until the plan was found
     * @param seconds until the search ended
     */
    private record Run(Engine engine, OptionalInt end, int best, boolean proved, double toPlan, double seconds) {}

    /** A school and what each engine made of it. */
    private record School(Instance instance, List<Run> runs) {

        /** The earliest end that any engine reached. */
        OptionalInt known() {
            return runs.stream().flatMapToInt(run -> run.end().stream()).min();
        }

        Run of(Engine engine) {
            return runs.stream()
                    .filter(run -> run.engine() == engine)
                    .findFirst()
                    .orElseThrow();
        }

        boolean earliest(Engine engine) {
            return known().isPresent() && known().equals(of(engine).end());
        }
    }

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        boolean aTry = arguments.length > 1 && arguments[1].equals("small");
        List<Integer> sizes = aTry ? CLASSES.subList(0, 1) : CLASSES;
        school(Instances.of(sizes.getFirst()).getFirst());
        List<School> schools = new ArrayList<>();
        for (int classes : sizes) {
            for (Instance instance : Instances.of(classes)) {
                School school = school(instance);
                System.out.println(line(school));
                schools.add(school);
            }
        }
        System.out.println("\n| classes | engine | plan found | earliest end known | later than it, min, mean | proved"
                + " | s to the plan, median | s, median | s, longest |\n|---|---|---|---|---|---|---|---|---|");
        for (int classes : sizes) {
            rows(Integer.toString(classes), schools, school -> school.instance().classes() == classes);
        }
        rows("all", schools, school -> true);
        System.out.printf("%nMinutes: %.1f%n", (System.nanoTime() - start) / NANOS / 60);
        System.exit(0);
    }

    private static School school(Instance instance) {
        Run proving = cpSat(instance);
        School school = new School(
                instance,
                List.of(
                        proving,
                        run(
                                Engine.TIMEFOLD,
                                instance,
                                better -> TimefoldPlanner.plan(instance.problem(), LIMIT, proving.best(), better)),
                        run(Engine.GREEDY, instance, better -> GreedyPlanner.plan(instance.problem()))));
        boolean earlierThanProved = school.known().isPresent()
                && (proving.proved() && proving.end().isEmpty()
                        || school.known().getAsInt() < proving.best());
        if (earlierThanProved) {
            throw new IllegalStateException("A plan where none was proved to be: " + line(school));
        }
        return school;
    }

    private static Run cpSat(Instance instance) {
        Clocked clocked = new Clocked(instance.problem());
        Answer answer = new Solver(
                        instance.problem(),
                        new Aims(List.of(Goal.END), null, Plan.EMPTY),
                        WORKERS,
                        better -> clocked.accept(better.plan()))
                .solve(LIMIT);
        return switch (answer) {
            case Answer.Found found -> {
                Bound end = Objects.requireNonNull(found.bounds().get(Goal.END));
                yield clocked.run(Engine.CP_SAT, found.plan(), end.best(), end.proved());
            }
            case Answer.Impossible impossible -> clocked.run(Engine.CP_SAT, null, NEVER, true);
            case Answer.Undecided undecided -> clocked.run(Engine.CP_SAT, null, NEVER, false);
        };
    }

    private static Run run(Engine engine, Instance instance, Search search) {
        Clocked clocked = new Clocked(instance.problem());
        Plan plan = search.plan(clocked);
        return clocked.run(engine, plan, NEVER, false);
    }

    @FunctionalInterface
    private interface Search {
        @Nullable
        Plan plan(Consumer<Plan> better);
    }

    /** Notes when the earliest end so far was first reached. */
    private static final class Clocked implements Consumer<Plan> {

        private final Problem problem;
        private final long start = System.nanoTime();
        private int end = Integer.MAX_VALUE;
        private double reached;

        Clocked(Problem problem) {
            this.problem = problem;
        }

        @Override
        public void accept(Plan plan) {
            note(plan, seconds());
        }

        private synchronized void note(Plan plan, double seconds) {
            int reaches = Checker.measures(problem, plan).end();
            if (reaches < end) {
                end = reaches;
                reached = seconds;
            }
        }

        synchronized Run run(Engine engine, @Nullable Plan plan, int best, boolean proved) {
            double seconds = seconds();
            if (plan == null) {
                return new Run(engine, OptionalInt.empty(), best, proved, seconds, seconds);
            }
            if (!Checker.conflicts(problem, plan).isEmpty()) {
                throw new IllegalStateException("A plan of " + engine + " that does not hold");
            }
            note(plan, seconds);
            return new Run(engine, OptionalInt.of(end), best, proved, reached, seconds);
        }

        private double seconds() {
            return (System.nanoTime() - start) / NANOS;
        }
    }

    private static void rows(String classes, List<School> all, Predicate<School> which) {
        List<School> schools = all.stream().filter(which).toList();
        List<School> planned =
                schools.stream().filter(school -> school.known().isPresent()).toList();
        for (Engine engine : Engine.values()) {
            List<School> found = planned.stream()
                    .filter(school -> school.of(engine).end().isPresent())
                    .toList();
            double later = found.stream()
                    .mapToInt(school -> school.of(engine).end().orElseThrow()
                            - school.known().orElseThrow())
                    .average()
                    .orElse(0);
            List<Run> runs = schools.stream().map(school -> school.of(engine)).toList();
            System.out.printf(
                    "| %s | %s | %d of %d | %d of %d | %.1f | %d of %d | %.3f | %.3f | %.3f |%n",
                    classes,
                    engine.name,
                    found.size(),
                    planned.size(),
                    planned.stream().filter(school -> school.earliest(engine)).count(),
                    planned.size(),
                    later,
                    runs.stream().filter(Run::proved).count(),
                    runs.size(),
                    median(found.stream()
                            .mapToDouble(school -> school.of(engine).toPlan())),
                    median(runs.stream().mapToDouble(Run::seconds)),
                    runs.stream().mapToDouble(Run::seconds).max().orElse(0));
        }
    }

    private static double median(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? 0
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String line(School school) {
        StringBuilder line =
                new StringBuilder("%-24s".formatted(school.instance().name()));
        Arrays.stream(Engine.values())
                .map(school::of)
                .forEach(run -> line.append(" | %-8s %s%s plan %.3f s, all %.3f s"
                        .formatted(
                                run.engine().name,
                                run.end().isPresent() ? run.end().getAsInt() - Canteen.NOON : "none",
                                run.proved() ? " proved" : "",
                                run.toPlan(),
                                run.seconds())));
        return line.toString();
    }
}
