package org.kaixue.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.event.BestSolutionChangedEvent;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plans with Timefold, for comparison: the same problem, one search on each of two cores, since its open edition uses one
 * core for a search. Once either has a plan, both begin again and are asked for one that ends a minute earlier at least:
 * asked for the earliest end only as the lesser of two goals, Timefold missed it more often.
 */
final class TimefoldPlanner {

    /** Of the kinds of search that were tried on the schools with seats to spare, these two together found most. */
    private static final List<SolverFactory<TimefoldModel>> FACTORIES =
            List.of(factory(LocalSearchType.LATE_ACCEPTANCE, 1), factory(LocalSearchType.TABU_SEARCH, 2));

    private static final int LOOK_EACH_MILLISECONDS = 5;

    private final Problem problem;
    private final int enough;
    private final long until;
    private final Consumer<Plan> better;
    private @Nullable Plan best;
    private int bestEnd = Integer.MAX_VALUE;

    private TimefoldPlanner(Problem problem, int enough, long until, Consumer<Plan> better) {
        this.problem = problem;
        this.enough = enough;
        this.until = until;
        this.better = better;
    }

    /**
     * The plan with the earliest end that was found; null if none was.
     *
     * @param enough stops at a plan that ends no later than this
     * @param better is told each plan that ends earlier than those before
     */
    static @Nullable Plan plan(Problem problem, Duration limit, int enough, Consumer<Plan> better) {
        return new TimefoldPlanner(problem, enough, System.nanoTime() + limit.toNanos(), better).search();
    }

    private @Nullable Plan search() {
        List<Search> searches = FACTORIES.stream()
                .map(factory -> new Search(factory.buildSolver()))
                .toList();
        try (ExecutorService cores = Executors.newFixedThreadPool(searches.size())) {
            List<Future<?>> ends = new ArrayList<>();
            searches.forEach(search -> ends.add(cores.submit(search)));
            for (Future<?> end : ends) {
                while (!endsSoon(end)) {
                    searches.forEach(Search::stopIfDone);
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Timefold's search ended with a failure", e);
        }
        return best();
    }

    private static boolean endsSoon(Future<?> search) throws InterruptedException, ExecutionException {
        try {
            search.get(LOOK_EACH_MILLISECONDS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException searching) {
            return false;
        }
    }

    private boolean over() {
        return end() <= enough || System.nanoTime() >= until;
    }

    private synchronized void found(BestSolutionChangedEvent<TimefoldModel> event) {
        HardMediumSoftScore score = (HardMediumSoftScore) event.getNewBestScore();
        int end = (int) -score.mediumScore();
        if (event.isNewBestSolutionInitialized() && score.isFeasible() && end < bestEnd) {
            best = event.getNewBestSolution().plan();
            bestEnd = end;
            better.accept(best);
        }
    }

    private synchronized int end() {
        return bestEnd;
    }

    private synchronized @Nullable Plan best() {
        return best;
    }

    /** One core's search, for one end after another. */
    private final class Search implements Runnable {

        private final Solver<TimefoldModel> solver;
        private volatile int latestEnd;

        Search(Solver<TimefoldModel> solver) {
            this.solver = solver;
            solver.addEventListener(TimefoldPlanner.this::found);
        }

        @Override
        public void run() {
            while (!over()) {
                latestEnd = end() - 1;
                TimefoldModel model = TimefoldModel.of(problem, latestEnd);
                if (!model.each()) {
                    return;
                }
                solver.solve(model);
            }
        }

        void stopIfDone() {
            if (over() || end() <= latestEnd) {
                solver.terminateEarly();
            }
        }
    }

    static SolverFactory<TimefoldModel> factory(LocalSearchType search, long seed) {
        return SolverFactory.create(new SolverConfig()
                .withSolutionClass(TimefoldModel.class)
                .withEntityClasses(TimefoldModel.Group.class)
                .withConstraintProviderClass(TimefoldRules.class)
                .withRandomSeed(seed)
                .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig().withLocalSearchType(search)));
    }
}
