package org.kaixue.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.solver.Canteen.NOON;
import static org.kaixue.solver.Canteen.aCanteen;
import static org.kaixue.solver.Canteen.id;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolishTest {

    private static final Span ALL_DAY = new Span(0, 1_440);

    @Test
    void grades_come_together_and_the_youngest_first() {
        Problem problem = mixed(50, 50);

        Plan polished = polish(problem, alternating(problem));

        for (int n = 0; n < 4; n++) {
            assertThat(polished.slots())
                    .containsEntry(id(n), new Slot(Canteen.zone(problem, 0), n % 2 == 0 ? NOON : NOON + 25));
        }
    }

    @Test
    void no_wish_is_worth_a_seat_too_few() {
        Problem problem = mixed(60, 40);
        Plan plan = alternating(problem);

        Plan polished = polish(problem, plan);

        assertThat(polished).isEqualTo(plan);
        assertThat(Checker.conflicts(problem, polished)).isEmpty();
    }

    @Test
    void a_pinned_class_and_what_was_kept_of_the_plan_before_stay() {
        Problem problem = mixed(50, 50);
        Plan plan = alternating(problem);
        Problem pinned = problem.pinning(plan.slots());

        assertThat(polish(pinned, plan)).isEqualTo(plan);
        assertThat(Polish.of(problem, plan, plan, () -> true)).isEqualTo(plan);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 7, 11})
    void a_plan_is_as_good_as_before_by_every_measure(int instance) {
        Problem problem = Instances.of(10).get(instance).problem();
        Aims end = new Aims(List.of(Goal.END), null, Plan.EMPTY);
        Plan plan = ((Answer.Found) new Solver(problem, end, 1, better -> {}).solve(Duration.ofSeconds(30))).plan();
        Measures before = Checker.measures(problem, plan);

        Plan polished = polish(problem, plan);

        Measures after = Checker.measures(problem, polished);
        assertThat(Checker.conflicts(problem, polished)).isEmpty();
        assertThat(after.end()).isLessThanOrEqualTo(before.end());
        assertThat(after.queue()).isLessThanOrEqualTo(before.queue());
        assertThat(after.peak()).isLessThanOrEqualTo(before.peak());
        assertThat(Polish.unmet(problem, polished)).isLessThan(Polish.unmet(problem, plan));
    }

    @Test
    void it_counts_the_points_that_the_search_counts() {
        Problem problem = Instances.of(10).getFirst().problem();
        Answer.Found found =
                (Answer.Found) new Solver(problem, Aims.earliest(), 2, better -> {}).solve(Duration.ofSeconds(60));

        int unmet = Polish.unmet(problem, found.plan());
        assertThat(found.bounds()).containsEntry(Goal.WISHES, new Bound(unmet, unmet));
    }

    private static Plan polish(Problem problem, Plan plan) {
        return Polish.of(problem, plan, Plan.EMPTY, () -> true);
    }

    /** Two grades of two classes each in turns, and seats for a hundred. */
    private static Problem mixed(int first, int second) {
        Canteen canteen = aCanteen(5).serving(60, 1, 5).zone(100);
        for (int n = 0; n < 4; n++) {
            canteen.aClass(1 + n % 2, n % 2 == 0 ? first : second, null, ALL_DAY);
        }
        return canteen.problem();
    }

    private static Plan alternating(Problem problem) {
        Map<UUID, Slot> slots = new HashMap<>();
        for (int n = 0; n < 4; n++) {
            slots.put(id(n), new Slot(Canteen.zone(problem, 0), n < 2 ? NOON : NOON + 25));
        }
        return new Plan(slots);
    }
}
