package org.kaixue.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.solver.Canteen.NOON;
import static org.kaixue.solver.Canteen.aCanteen;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.solver.Instances.Instance;

class GreedyPlannerTest {

    @Test
    void two_sittings_where_half_of_the_classes_have_seats() {
        Problem problem = aCanteen(5).serving(60, 1, 5).zone(180).classes(6, 48).problem();

        Plan plan = Objects.requireNonNull(GreedyPlanner.plan(problem));

        assertThat(Checker.measures(problem, plan).end()).isEqualTo(NOON + 45);
    }

    @Test
    void a_class_larger_than_any_zone_leaves_no_plan() {
        Problem problem = aCanteen(5).serving(60, 1, 5).zone(40).classes(1, 45).problem();

        assertThat(GreedyPlanner.plan(problem)).isNull();
    }

    @Test
    void what_it_plans_for_the_schools_of_the_family_holds() {
        for (Instance instance : Instances.of(10)) {
            Plan plan = GreedyPlanner.plan(instance.problem());

            assertThat(plan == null
                            || Checker.conflicts(instance.problem(), plan).isEmpty())
                    .as(instance.name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void what_it_plans_for_a_small_problem_holds_and_is_no_better_than_the_best(int seed) {
        Problem problem = SolverTest.small(new Random(seed));
        Plan plan = GreedyPlanner.plan(problem);

        if (plan != null) {
            assertThat(Checker.conflicts(problem, plan)).isEmpty();
            assertThat(Checker.measures(problem, plan).end())
                    .isGreaterThanOrEqualTo(
                            Objects.requireNonNull(BruteForce.best(problem)).end());
        }
    }
}
