package org.kaixue.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaixue.solver.Canteen.NOON;
import static org.kaixue.solver.Canteen.aCanteen;
import static org.kaixue.solver.Canteen.aGate;
import static org.kaixue.solver.Canteen.id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaixue.solver.Conflict.Kind;

class CheckerTest {

    private final Problem canteen =
            aCanteen(5).serving(30, 1, 5).zone(100).classes(3, 50).problem();

    @Test
    void two_classes_that_fit_the_seats_and_a_third_after_the_cleaning_are_no_conflict() {
        assertThat(Checker.conflicts(canteen, plan(canteen, NOON, NOON, NOON + 25)))
                .isEmpty();
    }

    @Test
    void a_class_that_comes_while_the_seats_are_cleaned_is_told_with_the_people_too_many() {
        assertThat(Checker.conflicts(canteen, plan(canteen, NOON, NOON, NOON + 20)))
                .containsExactly(new Conflict(
                        Kind.SEATS, List.of(id(0), id(1), id(2)), Canteen.zone(canteen, 0), NOON + 20, 50));
    }

    @Test
    void a_class_without_a_place_is_missing() {
        assertThat(Checker.conflicts(canteen, plan(canteen, NOON, NOON)))
                .extracting(Conflict::kind)
                .containsExactly(Kind.MISSING);
    }

    @Test
    void the_way_counts_against_the_lessons() {
        UUID zone = Canteen.zone(canteen, 0);
        Cohort far = new Cohort(id(0), 50, 20, 1, 1, List.of(new Span(NOON - 5, NOON + 30)), Map.of(zone, 5), null);
        Problem problem = new Problem(5, NOON, List.of(far), canteen.places(), canteen.services(), Map.of());

        assertThat(Checker.conflicts(problem, plan(problem, NOON))).isEmpty();
        assertThat(Checker.conflicts(problem, plan(problem, NOON + 10)))
                .extracting(Conflict::kind)
                .containsExactly(Kind.NOT_FREE);
    }

    @Test
    void a_place_for_which_no_way_is_known_is_not_for_the_class() {
        Cohort elsewhere = new Cohort(id(0), 50, 20, 1, 1, List.of(new Span(0, 1_440)), Map.of(), null);
        Problem problem = new Problem(5, NOON, List.of(elsewhere), canteen.places(), canteen.services(), Map.of());

        assertThat(Checker.conflicts(problem, plan(problem, NOON)))
                .extracting(Conflict::kind)
                .containsExactly(Kind.NO_WAY);
    }

    @Test
    void a_meal_that_lasts_past_the_closing_is_told() {
        Problem problem = aCanteen(5)
                .from(NOON, 30)
                .serving(30, 1, 5)
                .zone(100)
                .aClass(1, 50, null, new Span(0, 1_440))
                .problem();

        assertThat(Checker.conflicts(problem, plan(problem, NOON + 15)))
                .extracting(Conflict::kind)
                .containsExactly(Kind.CLOSED);
    }

    @Test
    void a_queue_that_lasts_too_long_is_told_with_the_minutes_over() {
        Problem problem = aCanteen(5).serving(10, 1, 5).zone(100).classes(2, 50).problem();

        assertThat(Checker.conflicts(problem, plan(problem, NOON, NOON)))
                .containsExactly(new Conflict(Kind.QUEUE, List.of(id(0), id(1)), Canteen.zone(problem, 0), NOON, 5));
        assertThat(Checker.conflicts(problem, plan(problem, NOON, NOON + 5))).isEmpty();
    }

    @Test
    void floors_that_are_to_be_apart_do_not_sit_together() {
        Problem problem = aCanteen(5)
                .serving(100, 1, 5)
                .zone(200)
                .aClass(1, 50, "2", new Span(0, 1_440))
                .aClass(1, 50, "3", new Span(0, 1_440))
                .aClass(1, 50, null, new Span(0, 1_440))
                .problem();

        assertThat(Checker.conflicts(problem, plan(problem, NOON, NOON + 10, NOON)))
                .extracting(Conflict::kind, Conflict::cohorts)
                .containsExactly(tuple(Kind.TOGETHER, List.of(id(0), id(1))));
        assertThat(Checker.conflicts(problem, plan(problem, NOON, NOON + 20, NOON)))
                .isEmpty();
    }

    @Test
    void a_pinned_class_stays() {
        Problem problem = aCanteen(5)
                .serving(30, 1, 5)
                .zone(100)
                .classes(1, 50)
                .pin(0, 0, NOON + 5)
                .problem();

        assertThat(Checker.conflicts(problem, plan(problem, NOON)))
                .extracting(Conflict::kind)
                .containsExactly(Kind.NOT_PINNED);
    }

    @Test
    void a_plan_comes_to_its_end_its_longest_queue_and_its_peak() {
        assertThat(Checker.measures(canteen, plan(canteen, NOON, NOON, NOON + 25)))
                .isEqualTo(new Measures(NOON + 45, 200, 100));
    }

    @Test
    void what_comes_evenly_waits_only_for_what_is_over_the_lanes_rate() {
        Problem gate = aGate(10)
                .comingEvenly()
                .from(420, 60)
                .serving(20, 1, 10)
                .gate()
                .classes(5, 50)
                .problem();

        assertThat(Checker.measures(gate, plan(gate, 420, 420, 420, 420, 420)))
                .as("250 come in ten minutes in which 200 pass; 50 wait, two and a half minutes")
                .isEqualTo(new Measures(433, 150, 250));
    }

    private static Plan plan(Problem problem, int... starts) {
        Map<UUID, Slot> slots = new HashMap<>();
        for (int n = 0; n < starts.length; n++) {
            slots.put(id(n), new Slot(Canteen.zone(problem, 0), starts[n]));
        }
        return new Plan(slots);
    }
}
