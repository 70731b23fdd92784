package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.staggering.KnownSchool.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.Stage;
import org.kaixue.solver.Checker;
import org.kaixue.solver.Cohort;
import org.kaixue.solver.Plan;
import org.kaixue.solver.Problem;

/** How many more a plan can take: no more and no fewer than trying it shows. */
class GrowthTest {

    private final KnownSchool school = new KnownSchool();

    private int growth(Assigned... plan) {
        return Growth.of(school.setup(Occasion.LUNCH).problem(), PlanStore.plan(List.of(plan)));
    }

    @Test
    void every_seat_that_stays_free_in_a_sitting_is_one_more() {
        school.canteen("一食堂", 100).classes(3, Stage.JUNIOR, 1, 40);
        assertThat(growth(school.at(0, "一食堂", NOON), school.at(1, "一食堂", NOON), school.at(2, "一食堂", NOON + 25)))
                .isEqualTo(20 + 60);
    }

    @Test
    void seats_that_two_overlapping_classes_could_have_count_once() {
        school.canteen("一食堂", 100).classes(2, Stage.JUNIOR, 1, 40);
        assertThat(growth(school.at(0, "一食堂", NOON), school.at(1, "一食堂", NOON + 10)))
                .isEqualTo(20);
    }

    @Test
    void a_canteen_whose_queue_is_at_its_limit_does_not_keep_another_from_taking_more() {
        school.canteen("一食堂", 100).canteen("二食堂", 100).serving("一食堂", 1, 8).classes(2, Stage.JUNIOR, 1, 40);
        assertThat(growth(school.at(0, "一食堂", NOON), school.at(1, "二食堂", NOON))).isEqualTo(60);
    }

    @Test
    void a_plan_that_does_not_hold_and_a_gate_take_none() {
        school.canteen("一食堂", 70).gate("正门").classes(2, Stage.JUNIOR, 1, 40);
        assertThat(growth(school.at(0, "一食堂", NOON), school.at(1, "一食堂", NOON))).isZero();
        Problem gate = school.setup(Occasion.ARRIVAL).problem();
        Plan arriving = PlanStore.plan(List.of(school.at(0, "正门", 7 * 60), school.at(1, "正门", 7 * 60 + 10)));
        assertThat(Checker.conflicts(gate, arriving)).isEmpty();
        assertThat(Growth.of(gate, arriving)).isZero();
    }

    @Test
    void it_equals_trying_every_growth_of_every_class() {
        Random random = new Random(11);
        int some = 0;
        for (int n = 0; n < 80; n++) {
            KnownSchool one = new KnownSchool()
                    .canteen("一食堂", null)
                    .zone("东区", 5 + random.nextInt(5))
                    .zone("西区", 5 + random.nextInt(5))
                    .serving("一食堂", 1, 1 + random.nextInt(3));
            List<Assigned> plan = new ArrayList<>();
            for (int clazz = 0; clazz < 4; clazz++) {
                one.classes(1, Stage.JUNIOR, 1, 1 + random.nextInt(4));
                plan.add(one.at(clazz, random.nextBoolean() ? "东区" : "西区", NOON + 5 * random.nextInt(6)));
            }
            Problem problem = one.setup(Occasion.LUNCH).problem();
            Plan where = PlanStore.plan(plan);
            int most = most(problem, where, 0);
            assertThat(Growth.of(problem, where)).as("case %d", n).isEqualTo(Math.max(0, most));
            some += most > 0 ? 1 : 0;
        }
        assertThat(some).isGreaterThan(20);
    }

    /** The most that the classes from one on can grow together; below 0 if not even none. */
    private static int most(Problem problem, Plan plan, int from) {
        if (!Checker.conflicts(problem, plan).isEmpty()) {
            return Integer.MIN_VALUE;
        }
        int most = 0;
        for (int clazz = from; clazz < problem.cohorts().size(); clazz++) {
            most = Math.max(most, 1 + most(grown(problem, clazz), plan, clazz));
        }
        return most;
    }

    private static Problem grown(Problem problem, int clazz) {
        List<Cohort> cohorts = new ArrayList<>(problem.cohorts());
        Cohort was = cohorts.get(clazz);
        cohorts.set(
                clazz,
                new Cohort(
                        was.id(),
                        was.people() + 1,
                        was.stay(),
                        was.grade(),
                        was.number(),
                        was.free(),
                        was.walk(),
                        was.apart()));
        return new Problem(
                problem.step(), problem.first(), cohorts, problem.places(), problem.services(), problem.pinned());
    }
}
