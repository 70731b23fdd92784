package org.kaixue.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaixue.solver.Instances.Instance;
import org.kaixue.support.Measured;

/**
 * How often the first goal is decided for the frozen family of {@link Instances}, in ten seconds a school at most, and how
 * long the schools of a prefecture take together. Ends with a failure if a promise was missed.
 */
public final class SolverBenchmark {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int WORKERS = 2;
    private static final List<Integer> PROMISED = List.of(10, 20, 40, 60);
    private static final List<Integer> LARGER = List.of(100, 200);
    private static final double DECIDED_PERCENT = 90;
    private static final double NANOS = 1e9;

    private SolverBenchmark() {}

    /** What came of a school. */
    private record Run(Instance instance, Answer answer, double seconds) {

        /** Whether the earliest end was proved, or that there is none. */
        boolean decided() {
            return switch (answer) {
                case Answer.Impossible impossible -> true;
                case Answer.Undecided undecided -> false;
                case Answer.Found found -> end(found).proved();
            };
        }

        boolean planned() {
            return answer instanceof Answer.Found;
        }

        /** Minutes from the earliest end that was not ruled out to the end of the plan. */
        int gap() {
            return answer instanceof Answer.Found found
                    ? end(found).value() - end(found).best()
                    : 0;
        }

        private static Bound end(Answer.Found found) {
            return found.bounds().getOrDefault(Goal.END, new Bound(1, 0));
        }

        String outcome() {
            return answer instanceof Answer.Found found
                    ? (decided() ? "proved " : "gap ") + new TreeMap<>(found.bounds())
                    : answer.getClass().getSimpleName();
        }
    }

    public static void main(String[] arguments) {
        List<Run> promised = runs(PROMISED);
        table(promised);
        List<Measured> measured = new ArrayList<>(PrefectureOfCanteens.measure(WORKERS));
        double decided = 100.0 * promised.stream().filter(Run::decided).count() / promised.size();
        measured.addFirst(Measured.atLeast("earliest end decided, up to 60 classes", decided, DECIDED_PERCENT, " %"));
        System.out.println(Measured.table(measured));
        table(runs(LARGER));
        System.exit(measured.stream().allMatch(Measured::kept) ? 0 : 1);
    }

    private static List<Run> runs(List<Integer> classes) {
        List<Run> runs = new ArrayList<>();
        for (int number : classes) {
            for (Instance instance : Instances.of(number)) {
                Run run = run(instance);
                System.out.printf("%-28s %-180s %5.1f s%n", instance.name(), run.outcome(), run.seconds());
                runs.add(run);
            }
        }
        return runs;
    }

    private static void table(List<Run> runs) {
        Map<String, List<Run>> table = new TreeMap<>();
        runs.forEach(run -> table.computeIfAbsent(
                        "%3d %s"
                                .formatted(
                                        run.instance().classes(), run.instance().seats()),
                        none -> new ArrayList<>())
                .add(run));
        System.out.println(
                "\n| classes, seats | decided | plan found | largest gap, min | longest, s |\n|---|---|---|---|---|");
        table.forEach((key, of) -> System.out.printf(
                "| %s | %d of %d | %d | %d | %.1f |%n",
                key.strip(),
                of.stream().filter(Run::decided).count(),
                of.size(),
                of.stream().filter(Run::planned).count(),
                of.stream().mapToInt(Run::gap).max().orElse(0),
                of.stream().mapToDouble(Run::seconds).max().orElse(0)));
    }

    private static Run run(Instance instance) {
        long start = System.nanoTime();
        Answer answer = new Solver(instance.problem(), Aims.earliest(), WORKERS, better -> {}).solve(LIMIT);
        double seconds = (System.nanoTime() - start) / NANOS;
        if (answer instanceof Answer.Found found
                && !Checker.conflicts(instance.problem(), found.plan()).isEmpty()) {
            throw new IllegalStateException("A plan that does not hold: " + instance.name());
        }
        return new Run(instance, answer, seconds);
    }
}
