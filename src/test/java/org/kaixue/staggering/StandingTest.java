package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaixue.staggering.KnownSchool.NOON;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.Stage;
import org.kaixue.solver.Conflict;
import org.kaixue.solver.Conflict.Kind;

/** A plan of three classes in two zones, on a day on which something is no longer as it was. */
class StandingTest {

    private final KnownSchool school = new KnownSchool()
            .canteen("一食堂", null)
            .zone("东区", 80)
            .zone("西区", 40)
            .classes(3, Stage.JUNIOR, 1, 40)
            .between(Occasion.LUNCH, NOON, NOON + 60);

    private List<Assigned> plan = List.of();

    @BeforeEach
    void planned() {
        plan = List.of(school.at(0, "东区", NOON), school.at(1, "东区", NOON), school.at(2, "西区", NOON + 5));
        assertThat(standing().holds()).isTrue();
        assertThat(standing().measures().end()).isEqualTo(NOON + 25);
    }

    private Standing standing() {
        return Standing.of(school.setup(Occasion.LUNCH), plan);
    }

    private Conflict only() {
        List<Conflict> conflicts = standing().conflicts();
        assertThat(conflicts).hasSize(1);
        return conflicts.getFirst();
    }

    @Test
    void a_headcount_that_rose_lacks_so_many_seats() {
        school.nowWith(1, 43);
        Conflict seats = only();
        assertThat(seats.kind()).isEqualTo(Kind.SEATS);
        assertThat(seats.amount()).isEqualTo(3);
        assertThat(seats.minute()).isEqualTo(NOON);
        assertThat(seats.cohorts())
                .containsExactlyInAnyOrder(plan.get(0).group(), plan.get(1).group());
    }

    @Test
    void a_closed_zone_shuts_out_each_class_that_was_to_go_there_once() {
        school.closing("东区");
        assertThat(standing().conflicts())
                .extracting(Conflict::kind, Conflict::cohorts)
                .containsExactly(
                        tuple(Kind.CLOSED, List.of(plan.get(0).group())),
                        tuple(Kind.CLOSED, List.of(plan.get(1).group())));
        assertThat(standing().plan().slots()).hasSize(1);
    }

    @Test
    void a_closed_class_leaves_a_plan_that_holds() {
        school.without(2);
        assertThat(standing().holds()).isTrue();
        assertThat(standing().measures().end()).isEqualTo(NOON + 20);
    }

    @Test
    void a_new_class_is_missing() {
        school.classes(1, Stage.JUNIOR, 2, 30);
        Conflict missing = only();
        assertThat(missing.kind()).isEqualTo(Kind.MISSING);
        assertThat(missing.amount()).isEqualTo(30);
    }

    @Test
    void a_class_that_is_split_since_lacks_its_second_part() {
        school.split(0, 2);
        assertThat(only().kind()).isEqualTo(Kind.MISSING);
        assertThat(only().amount()).isEqualTo(20);
    }

    @Test
    void a_window_that_was_made_shorter_or_a_lesson_that_came_is_told_with_the_class() {
        school.between(Occasion.LUNCH, NOON, NOON + 20);
        assertThat(only().kind()).isEqualTo(Kind.CLOSED);
        assertThat(only().cohorts()).containsExactly(plan.get(2).group());
        school.between(Occasion.LUNCH, NOON, NOON + 60).lesson(Stage.JUNIOR, 1, NOON + 25, NOON + 70);
        assertThat(standing().conflicts()).extracting(Conflict::kind).containsOnly(Kind.NOT_FREE);
        assertThat(only().cohorts())
                .as("the way back takes three minutes")
                .containsExactly(plan.get(2).group());
    }

    @Test
    void lines_that_were_closed_let_the_queue_grow_too_long() {
        school.serving("一食堂", 1, 10);
        Conflict queue = only();
        assertThat(queue.kind()).isEqualTo(Kind.QUEUE);
        assertThat(queue.amount()).as("eight minutes, where five may be").isEqualTo(3);
    }
}
