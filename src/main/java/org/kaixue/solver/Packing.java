package org.kaixue.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.kaixue.solver.Grid.Option;

/**
 * Whether the cohorts could be packed into the seats of all sittings, whole as they are. Looks at every seat only at
 * moments so close that nobody comes and goes between two of them: those who are there at such a moment sit at the same
 * time, and everybody is there at one of them at least. Queues, lessons and floors are left out, so that what cannot be
 * packed has no plan, while what can be may have none either.
 */
final class Packing {

    /** So many ways to fill zones are kept; where there are more, cohorts are small and whole numbers matter little. */
    private static final int MOST_FILLINGS = 40_000;

    /** So many are looked at, most of which leave room for one more. */
    private static final int MOST_TRIED = 2_000_000;

    private final Grid grid;
    private final Problem problem;
    private final int[] people;
    private final int[] cohorts;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder[] packed;
    private int fillings;
    private int tried;

    private Packing(Grid grid) {
        this.grid = grid;
        this.problem = grid.problem();
        Map<Integer, Integer> sizes = new TreeMap<>(Comparator.reverseOrder());
        problem.cohorts().forEach(cohort -> sizes.merge(cohort.people(), 1, Integer::sum));
        people = sizes.keySet().stream().mapToInt(Integer::intValue).toArray();
        cohorts = sizes.values().stream().mapToInt(Integer::intValue).toArray();
        packed = new LinearExprBuilder[people.length];
        for (int size = 0; size < people.length; size++) {
            packed[size] = LinearExpr.newBuilder();
        }
    }

    /** Whether it is proved within the time that the cohorts do not fit. */
    static boolean impossible(Grid grid, int workers, double seconds) {
        Packing packing = new Packing(grid);
        return packing.build() && packing.solve(workers, seconds) == CpSolverStatus.INFEASIBLE;
    }

    private boolean build() {
        Map<Integer, Integer> sittings = new TreeMap<>();
        for (int place = 0; place < problem.places().size(); place++) {
            Place one = problem.places().get(place);
            if (!one.limited()) {
                return false;
            }
            sittings.merge(one.seats(), sittings(place), Integer::sum);
        }
        for (Map.Entry<Integer, Integer> entry : sittings.entrySet()) {
            LinearExprBuilder used = LinearExpr.newBuilder();
            if (entry.getValue() > 0 && !fill(entry.getKey(), entry.getValue(), 0, new int[people.length], used)) {
                return false;
            }
            model.addEquality(used, entry.getValue());
        }
        for (int size = 0; size < people.length; size++) {
            model.addGreaterOrEqual(packed[size], cohorts[size]);
        }
        return true;
    }

    /** At how many moments at least the seats of a place have to be looked at, so that nobody is missed. */
    private int sittings(int place) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        int shortest = Integer.MAX_VALUE;
        for (int c = 0; c < problem.cohorts().size(); c++) {
            for (Option option : grid.options(c)) {
                if (option.place() == place) {
                    first = Math.min(first, option.step());
                    last = Math.max(last, option.step());
                    shortest = Math.min(
                            shortest,
                            grid.kept(problem.cohorts().get(c), problem.places().get(place)));
                }
            }
        }
        return last < 0 ? 0 : Math.ceilDiv(last - first + 1, shortest);
    }

    /** Adds every filling to which no further cohort could be added; false if there are too many. */
    private boolean fill(int seats, int sittings, int size, int[] filling, LinearExprBuilder used) {
        if (size == people.length) {
            return ++tried <= MOST_TRIED && (!full(seats, filling) || add(sittings, filling, used));
        }
        int most = Math.min(cohorts[size], seats / people[size]);
        for (int n = most; n >= 0; n--) {
            filling[size] = n;
            if (!fill(seats - n * people[size], sittings, size + 1, filling, used)) {
                return false;
            }
        }
        return true;
    }

    private boolean full(int left, int[] filling) {
        for (int size = 0; size < people.length; size++) {
            if (filling[size] < cohorts[size] && people[size] <= left) {
                return false;
            }
        }
        return true;
    }

    private boolean add(int sittings, int[] filling, LinearExprBuilder used) {
        IntVar times = model.newIntVar(0, sittings, "");
        used.add(times);
        for (int size = 0; size < people.length; size++) {
            if (filling[size] > 0) {
                packed[size].addTerm(times, filling[size]);
            }
        }
        return ++fillings <= MOST_FILLINGS;
    }

    private CpSolverStatus solve(int workers, double seconds) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(workers)
                .setMaxTimeInSeconds(seconds)
                .setRandomSeed(1);
        return solver.solve(model);
    }
}
