package org.kaixue.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.solver.Canteen.NOON;
import static org.kaixue.solver.Canteen.aCanteen;
import static org.kaixue.solver.Canteen.aGate;
import static org.kaixue.solver.Canteen.id;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolverTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Span ALL_DAY = new Span(0, 1_440);

    @Test
    void two_hundred_and_eighty_eight_boarders_and_180_single_seats_give_two_sittings() {
        Problem problem = aCanteen(5).serving(60, 1, 5).zone(180).classes(6, 48).problem();

        Answer.Found found = found(problem, Aims.earliest());

        assertThat(found.plan().slots().values()).extracting(Slot::start).containsOnly(NOON, NOON + 25);
        assertThat(found.bounds()).containsEntry(Goal.END, new Bound(NOON + 45, NOON + 45));
    }

    @Test
    void fifteen_hundred_pupils_over_four_lanes_at_twenty_a_minute_need_nineteen_minutes() {
        Problem problem =
                aGate(1).from(420, 60).serving(80, 1, 10).gate().classes(30, 50).problem();

        Answer.Found found = found(problem, new Aims(List.of(Goal.END), null, Plan.EMPTY));

        assertThat(found.measures().end()).isEqualTo(420 + 19);
        assertThat(found.bounds().get(Goal.END)).isEqualTo(new Bound(439, 439));
    }

    @Test
    void eighteen_boarding_classes_return_in_three_half_day_batches_of_six() {
        int halfDay = 240;
        Problem problem = aGate(halfDay)
                .comingEvenly()
                .from(0, 4 * halfDay)
                .serving(288, halfDay, 0)
                .gate()
                .classes(18, 48)
                .problem();

        Answer.Found found = found(problem, Aims.earliest());

        assertThat(found.measures().end()).isEqualTo(3 * halfDay);
        for (int batch = 0; batch < 3; batch++) {
            int start = batch * halfDay;
            assertThat(found.plan().slots().values())
                    .filteredOn(slot -> slot.start() == start)
                    .hasSize(6);
        }
    }

    @Test
    void a_class_larger_than_any_zone_is_named() {
        Problem problem = aCanteen(5)
                .serving(60, 1, 5)
                .zone(40)
                .classes(2, 30)
                .classes(1, 45)
                .problem();

        assertThat(solve(problem, Aims.earliest())).isEqualTo(new Answer.Impossible(List.of(id(2))));
    }

    @Test
    void where_the_window_is_too_short_for_all_sittings_it_is_proved_that_nothing_fits() {
        Problem problem = aCanteen(5)
                .from(NOON, 60)
                .serving(60, 1, 5)
                .zone(100)
                .classes(5, 50)
                .problem();

        assertThat(solve(problem, Aims.earliest())).isEqualTo(new Answer.Impossible(List.of()));
    }

    @Test
    void what_is_pinned_stays_and_the_others_go_round_it() {
        Problem problem = aCanteen(5)
                .serving(60, 1, 5)
                .zone(100)
                .classes(3, 50)
                .pin(0, 0, NOON + 30)
                .problem();

        Answer.Found found = found(problem, Aims.earliest());

        assertThat(found.plan().slots()).containsEntry(id(0), new Slot(Canteen.zone(problem, 0), NOON + 30));
        assertThat(found.measures().end()).isEqualTo(NOON + 50);
    }

    @Test
    void the_least_crowded_plan_within_a_later_end_spreads_what_the_earliest_crowds() {
        Problem problem = aCanteen(5).serving(60, 1, 5).zone(180).classes(6, 48).problem();

        Answer.Found found = found(problem, Aims.leastCrowded(NOON + 90));

        assertThat(found.measures().peak()).isEqualTo(96);
        assertThat(found.bounds().get(Goal.PEAK)).matches(Bound::proved);
    }

    @Test
    void as_much_as_possible_of_a_plan_is_kept() {
        Problem problem = aCanteen(5).serving(60, 1, 5).zone(100).classes(4, 50).problem();
        Plan before = found(problem, Aims.earliest()).plan();
        Slot moved = new Slot(Canteen.zone(problem, 0), NOON + 60);

        Answer.Found found = found(problem.pinning(Map.of(id(0), moved)), Aims.fewestChanges(before));

        assertThat(found.plan().changesFrom(before)).isEqualTo(1);
        assertThat(found.bounds()).containsEntry(Goal.CHANGES, new Bound(1, 1));
    }

    @Test
    void a_grade_sits_together_and_the_youngest_first() {
        Canteen canteen = aCanteen(5).serving(60, 1, 5).zone(100);
        for (int n = 0; n < 4; n++) {
            canteen.aClass(1 + n % 2, 50, null, ALL_DAY);
        }

        Answer.Found found = found(canteen.problem(), Aims.earliest());

        for (int n = 0; n < 4; n++) {
            assertThat(found.plan().slots().get(id(n)))
                    .isEqualTo(new Slot(Canteen.zone(canteen.problem(), 0), n % 2 == 0 ? NOON : NOON + 25));
        }
    }

    @Test
    void a_search_that_is_stopped_at_once_is_undecided() {
        Solver solver = new Solver(
                aCanteen(5).serving(60, 1, 5).zone(180).classes(6, 48).problem(), Aims.earliest(), 1, better -> {});
        solver.stop();

        assertThat(solver.solve(LONG)).isInstanceOf(Answer.Undecided.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void the_best_of_a_small_problem_is_the_best_of_all_its_plans(int seed) {
        Problem problem = small(new Random(seed));
        Measures best = BruteForce.best(problem);

        Answer answer = solve(problem, Aims.earliest());

        if (best == null) {
            assertThat(answer).isInstanceOf(Answer.Impossible.class);
        } else {
            assertThat(answer)
                    .asInstanceOf(InstanceOfAssertFactories.type(Answer.Found.class))
                    .satisfies(found -> {
                        assertThat(Checker.conflicts(problem, found.plan())).isEmpty();
                        assertThat(found.measures()).isEqualTo(best);
                        assertThat(found.bounds().get(Goal.END)).isEqualTo(new Bound(best.end(), best.end()));
                        assertThat(found.bounds().get(Goal.QUEUE)).matches(Bound::proved);
                        assertThat(found.bounds().get(Goal.PEAK)).matches(Bound::proved);
                    });
        }
    }

    /** Three or four classes, one or two places; tight enough that some have no plan. */
    static Problem small(Random random) {
        boolean gate = random.nextInt(3) == 0;
        Canteen canteen = (gate ? aGate(10) : aCanteen(10)).from(NOON, 30 + 10 * random.nextInt(4));
        if (gate && random.nextBoolean()) {
            canteen.comingEvenly();
        }
        canteen.eating(gate ? 0 : 15 + random.nextInt(10), gate ? 0 : random.nextInt(8));
        canteen.serving(2 + random.nextInt(6), 1, 4 + random.nextInt(12));
        for (int place = 0; place <= random.nextInt(2); place++) {
            canteen.zone(gate ? Place.UNLIMITED : 50 + random.nextInt(50));
        }
        int classes = 3 + random.nextInt(2);
        for (int n = 0; n < classes; n++) {
            canteen.aClass(
                    random.nextInt(3),
                    20 + random.nextInt(30),
                    random.nextInt(4) == 0 ? "floor " + random.nextInt(2) : null,
                    random.nextInt(3) == 0 ? new Span(NOON + 10, 1_440) : ALL_DAY);
        }
        return canteen.problem();
    }

    private static Answer.Found found(Problem problem, Aims aims) {
        Answer.Found found = (Answer.Found) solve(problem, aims);
        assertThat(Checker.conflicts(problem, found.plan())).isEmpty();
        return found;
    }

    private static Answer solve(Problem problem, Aims aims) {
        return new Solver(problem, aims, 2, better -> {}).solve(LONG);
    }
}
