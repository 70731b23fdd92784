package org.kaixue.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One search for a plan with CP-SAT, goal by goal: first an end is found at which a plan exists and before which none
 * does, then each further goal is sought with those before it kept. May be stopped from another thread.
 */
public final class Solver {

    private static final double NANOS = 1e9;
    /** Each goal may use so much of the time that is left; the last all of it. */
    private static final double SHARE = 0.6;

    /** The end more than others, for it is what everybody asks for. */
    private static final double SHARE_OF_END = 0.85;

    /** Wishes are worth so many seconds for each cohort, and no more. */
    private static final double WISHES_A_COHORT = 0.05;

    /** An end may be tried for so much of the time that is left. */
    private static final double A_TRY = 0.4;

    /** So much of a try may go into showing that the seats do not do. */
    private static final double TO_PACK = 0.25;

    private static final double ENOUGH_FOR_A_TRY = 0.01;

    static {
        Loader.loadNativeLibraries();
    }

    private final Problem problem;
    private final Aims aims;
    private final int workers;
    private final Consumer<Answer.Found> better;
    private final Map<Goal, Bound> bounds = new EnumMap<>(Goal.class);
    private volatile boolean stopped;
    private volatile @Nullable CpSolver running;
    private Limits limits = Limits.NONE;
    private int latestEnd;
    private @Nullable Plan found;
    private long until;

    /**
     * @param workers how many cores it may use
     * @param better is told each better plan as it is found, by the thread that searches
     */
    public Solver(Problem problem, Aims aims, int workers, Consumer<Answer.Found> better) {
        this.problem = problem;
        this.aims = aims;
        this.workers = workers;
        this.better = better;
        this.latestEnd =
                aims.latestEnd() == null ? Grid.horizon(problem) : Math.min(aims.latestEnd(), Grid.horizon(problem));
    }

    /** Ends the search soon; what was found so far is its answer. */
    public void stop() {
        stopped = true;
        CpSolver now = running;
        if (now != null) {
            now.stopSearch();
        }
    }

    /** Searches for as long as is needed, but no longer than the limit. */
    public Answer solve(Duration limit) {
        until = System.nanoTime() + limit.toNanos();
        Grid grid = new Grid(problem, latestEnd);
        List<Cohort> nowhere = grid.nowhere();
        if (!nowhere.isEmpty()) {
            return new Answer.Impossible(nowhere.stream().map(Cohort::id).toList());
        }
        for (Goal goal : aims.goals()) {
            boolean last = goal == aims.goals().getLast();
            double seconds = left(until) * (last ? 1 : goal == Goal.END ? SHARE_OF_END : SHARE);
            boolean possible = goal == Goal.END ? end(seconds) : least(goal, seconds);
            if (!possible) {
                return new Answer.Impossible(List.of());
            }
            if (found == null) {
                return new Answer.Undecided();
            }
        }
        return answer();
    }

    /** Whether there may be a plan. Tries the earliest end first, for it is most often the one. */
    private boolean end(double seconds) {
        List<Integer> ends = new Ends(new Grid(problem, latestEnd)).possible(latestEnd);
        int low = 0;
        int high = ends.size();
        int tried = 0;
        long stop = System.nanoTime() + (long) (seconds * NANOS);
        while (low < high && left(found == null ? until : stop) > ENOUGH_FOR_A_TRY && !stopped) {
            int probe = tried++ % 2 == 0 ? low : (low + high) / 2;
            boolean lastTry = found != null && high - low == 1;
            double time = left(found == null ? until : stop) * (lastTry ? 1 : A_TRY);
            CpSolverStatus status = search(limits.with(Goal.END, ends.get(probe)), null, time);
            if (status == CpSolverStatus.INFEASIBLE) {
                low = probe + 1;
            } else if (found(status)) {
                int reached = Checker.measures(problem, plan()).end();
                high = ends.indexOf(reached) < 0 ? probe : Math.min(probe, ends.indexOf(reached));
                note(Goal.END, ends.get(high), ends.get(low));
            }
        }
        if (found == null) {
            return low < high && !ends.isEmpty();
        }
        note(Goal.END, ends.get(high), ends.get(low));
        limits = limits.with(Goal.END, ends.get(high));
        latestEnd = ends.get(high);
        return true;
    }

    /** Whether there may be a plan. */
    private boolean least(Goal goal, double seconds) {
        if (goal == Goal.WISHES && found != null) {
            return wishes(
                    found, Math.min(seconds, WISHES_A_COHORT * problem.cohorts().size()));
        }
        CpSolverStatus status = search(limits, goal, seconds);
        if (!found(status) && found != null) {
            limits = limits.with(goal, value(goal));
        }
        return status != CpSolverStatus.INFEASIBLE;
    }

    /** Changes places by hand first, so that the search begins near a good plan and loses nothing if it finds none. */
    private boolean wishes(Plan before, double seconds) {
        long stop = System.nanoTime() + (long) (seconds * NANOS);
        Plan polished = Polish.of(problem, before, aims.before(), () -> !stopped && left(stop) > 0);
        found = polished;
        int unmet = Polish.unmet(problem, polished);
        note(Goal.WISHES, unmet, 0);
        better.accept(answer());
        search(limits, Goal.WISHES, left(stop));
        if (Polish.unmet(problem, plan()) > unmet) {
            found = polished;
            note(Goal.WISHES, unmet, 0);
        }
        return true;
    }

    private CpSolverStatus search(Limits within, @Nullable Goal goal, double seconds) {
        Integer end = within.of(Goal.END);
        Grid grid = new Grid(problem, end == null ? latestEnd : end);
        if (!grid.nowhere().isEmpty()) {
            return CpSolverStatus.INFEASIBLE;
        }
        if (goal == null && !stopped && Packing.impossible(grid, workers, seconds * TO_PACK)) {
            return CpSolverStatus.INFEASIBLE;
        }
        Model model = new Model(grid, within, aims, each(goal) ? Kind.apart(problem) : Kind.of(problem));
        if (goal != null) {
            model.minimize(goal);
        }
        Plan near = found == null ? aims.before() : found;
        if (!near.slots().isEmpty()) {
            model.hint(near);
        }
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(workers)
                .setMaxTimeInSeconds(Math.max(ENOUGH_FOR_A_TRY, seconds))
                .setRandomSeed(1);
        running = solver;
        CpSolverStatus status = stopped ? CpSolverStatus.UNKNOWN : solver.solve(model.cp());
        running = null;
        if (found(status)) {
            found = model.plan(solver);
            if (goal != null) {
                int value = (int) Math.round(solver.objectiveValue());
                bounds.put(goal, new Bound(value, (int) Math.ceil(solver.bestObjectiveBound() - 1e-6)));
                if (goal != Goal.WISHES) {
                    limits = limits.with(goal, value);
                }
            }
            better.accept(answer());
        }
        return status;
    }

    /** Whether it matters which cohort is where, and not only how many of a kind. */
    private boolean each(@Nullable Goal goal) {
        return goal == Goal.WISHES || aims.goals().contains(Goal.CHANGES);
    }

    private void note(Goal goal, int value, int best) {
        bounds.put(goal, new Bound(value, best));
    }

    private int value(Goal goal) {
        Measures measures = Checker.measures(problem, plan());
        return switch (goal) {
            case END -> measures.end();
            case QUEUE -> measures.queue();
            case PEAK -> measures.peak();
            case CHANGES -> plan().changesFrom(aims.before());
            case WISHES -> throw new IllegalArgumentException("Wishes have no measure of their own");
        };
    }

    private Plan plan() {
        return found == null ? Plan.EMPTY : found;
    }

    private Answer.Found answer() {
        return new Answer.Found(plan(), Checker.measures(problem, plan()), bounds);
    }

    private static double left(long moment) {
        return Math.max(0, (moment - System.nanoTime()) / NANOS);
    }

    private static boolean found(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }
}
