package org.kaixue.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.solver.Canteen.NOON;
import static org.kaixue.solver.Canteen.aCanteen;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.solver.Instances.Instance;
import org.kaixue.solver.Instances.Seats;

class TimefoldPlannerTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int PLANS = 200;

    @Test
    void a_class_larger_than_any_zone_leaves_no_plan() {
        Problem problem = aCanteen(5).serving(60, 1, 5).zone(40).classes(1, 45).problem();

        assertThat(TimefoldPlanner.plan(problem, SHORT, 0, better -> {})).isNull();
    }

    @Test
    void what_is_pinned_stays_and_the_others_go_round_it() {
        Problem problem = aCanteen(5)
                .serving(60, 1, 5)
                .zone(100)
                .classes(3, 50)
                .pin(0, 0, NOON + 30)
                .problem();

        Plan plan = Objects.requireNonNull(TimefoldPlanner.plan(problem, LONG, NOON + 50, better -> {}));

        assertThat(Checker.conflicts(problem, plan)).isEmpty();
        assertThat(Checker.measures(problem, plan).end()).isEqualTo(NOON + 50);
    }

    @Test
    void what_it_plans_for_schools_with_seats_to_spare_holds() {
        for (Instance instance : Instances.of(10)) {
            if (instance.seats() == Seats.LOOSE) {
                Plan plan = TimefoldPlanner.plan(instance.problem(), LONG, NOON + 75, better -> {});

                assertThat(Checker.conflicts(instance.problem(), Objects.requireNonNull(plan)))
                        .as(instance.name())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void a_small_problem_gets_a_plan_that_holds_where_there_is_one(int seed) {
        Problem problem = SolverTest.small(new Random(seed));
        boolean possible = BruteForce.best(problem) != null;

        Plan plan = TimefoldPlanner.plan(problem, possible ? LONG : SHORT, Integer.MAX_VALUE - 1, better -> {});

        if (possible) {
            assertThat(Checker.conflicts(problem, Objects.requireNonNull(plan))).isEmpty();
        } else {
            assertThat(plan).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void its_points_say_of_any_plan_what_the_checker_says(int seed) {
        Random random = new Random(seed);
        Problem problem = SolverTest.small(random);
        int latestEnd = NOON + 30 + random.nextInt(40);
        TimefoldModel model = TimefoldModel.of(problem, latestEnd);
        SolutionManager<TimefoldModel, HardMediumSoftScore> points =
                SolutionManager.create(TimefoldPlanner.factory(LocalSearchType.LATE_ACCEPTANCE, 1));

        for (int n = 0; model.each() && n < PLANS; n++) {
            for (TimefoldModel.Group group : model.getGroups()) {
                group.setStart(group.getPossible()
                        .get(random.nextInt(group.getPossible().size())));
            }
            HardMediumSoftScore score = Objects.requireNonNull(points.update(model));
            Plan plan = model.plan();
            int end = Checker.measures(problem, plan).end();
            assertThat(score.isFeasible())
                    .isEqualTo(
                            end <= latestEnd && Checker.conflicts(problem, plan).isEmpty());
            assertThat(-score.mediumScore()).isEqualTo(end);
        }
    }
}
