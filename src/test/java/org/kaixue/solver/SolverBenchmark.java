package org.kaixue.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaixue.solver.Instances.Instance;

/** How often the first goal is decided for the frozen family of {@link Instances}, in ten seconds a school at most. */
public final class SolverBenchmark {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int WORKERS = 2;
    private static final List<Integer> CLASSES = List.of(10, 20, 40, 60);
    private static final double NANOS = 1e9;

    private SolverBenchmark() {}

    /** What came of a school. */
    private record Run(Instance instance, String outcome, double seconds) {

        boolean decided() {
            return outcome.startsWith("proved") || outcome.startsWith("impossible");
        }
    }

    public static void main(String[] arguments) {
        Map<String, List<Run>> table = new TreeMap<>();
        for (int classes : CLASSES) {
            for (Instance instance : Instances.of(classes)) {
                Run run = run(instance);
                System.out.printf("%-28s %-90s %5.1f s%n", instance.name(), run.outcome(), run.seconds());
                table.computeIfAbsent(
                                "%3d %s".formatted(instance.classes(), instance.seats()), none -> new ArrayList<>())
                        .add(run);
            }
        }
        System.out.println("\n| classes, seats | decided | longest, s |\n|---|---|---|");
        table.forEach((key, runs) -> System.out.printf(
                "| %s | %d of %d | %.1f |%n",
                key,
                runs.stream().filter(Run::decided).count(),
                runs.size(),
                runs.stream().mapToDouble(Run::seconds).max().orElse(0)));
    }

    private static Run run(Instance instance) {
        long start = System.nanoTime();
        Answer answer = new Solver(instance.problem(), Aims.earliest(), WORKERS, better -> {}).solve(LIMIT);
        double seconds = (System.nanoTime() - start) / NANOS;
        String outcome =
                switch (answer) {
                    case Answer.Impossible impossible -> "impossible";
                    case Answer.Undecided undecided -> "undecided";
                    case Answer.Found found -> {
                        if (!Checker.conflicts(instance.problem(), found.plan()).isEmpty()) {
                            throw new IllegalStateException("A plan that does not hold: " + instance.name());
                        }
                        Bound end = found.bounds().get(Goal.END);
                        yield (end != null && end.proved() ? "proved " : "gap ") + found.bounds();
                    }
                };
        return new Run(instance, outcome, seconds);
    }
}
