package org.kaixue.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaixue.solver.Grid.Option;

/** Points for what is wished and not met: grades that mix, neighbours far from each other, younger ones late. */
final class Wishes {

    static final int MIXED = 20;
    static final int NEIGHBOURS = 2;

    private final CpModel model;
    private final Grid grid;
    private final List<Map<Option, IntVar>> starts;

    Wishes(CpModel model, Grid grid, List<Map<Option, IntVar>> starts) {
        this.model = model;
        this.grid = grid;
        this.starts = starts;
    }

    LinearExpr unmet() {
        LinearExprBuilder points = LinearExpr.newBuilder();
        mixed(points);
        neighbours(points);
        youngestFirst(points);
        return points.build();
    }

    /** Each grade at a place and a step costs; the fewest are those that do not mix. */
    private void mixed(LinearExprBuilder points) {
        Map<List<Integer>, BoolVar> there = new HashMap<>();
        for (int c = 0; c < starts.size(); c++) {
            int grade = cohort(c).grade();
            starts.get(c).forEach((option, start) -> {
                BoolVar any = there.computeIfAbsent(
                        List.of(option.place(), option.step(), grade), none -> model.newBoolVar(""));
                model.addLessOrEqual(start, any);
            });
        }
        there.values().forEach(any -> points.addTerm(any, MIXED));
    }

    private void neighbours(LinearExprBuilder points) {
        for (int one = 0; one < starts.size(); one++) {
            for (int other = 0; other < starts.size(); other++) {
                if (neighbours(cohort(one), cohort(other))) {
                    IntVar apart = model.newIntVar(0, grid.steps(), "");
                    LinearExpr between = LinearExpr.newBuilder()
                            .add(step(one))
                            .addTerm(step(other), -1)
                            .build();
                    model.addGreaterOrEqual(apart, between);
                    model.addGreaterOrEqual(apart, LinearExpr.term(between, -1));
                    points.addTerm(apart, NEIGHBOURS);
                }
            }
        }
    }

    static boolean neighbours(Cohort one, Cohort next) {
        return one.grade() == next.grade() && one.number() + 1 == next.number();
    }

    private void youngestFirst(LinearExprBuilder points) {
        int oldest =
                grid.problem().cohorts().stream().mapToInt(Cohort::grade).max().orElse(0);
        for (int c = 0; c < starts.size(); c++) {
            points.addTerm(step(c), oldest - cohort(c).grade());
        }
    }

    private LinearExpr step(int c) {
        LinearExprBuilder step = LinearExpr.newBuilder();
        starts.get(c).forEach((option, start) -> step.addTerm(start, option.step()));
        return step.build();
    }

    private Cohort cohort(int c) {
        return grid.problem().cohorts().get(c);
    }
}
