package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.staggering.KnownSchool.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.Stage;
import org.kaixue.solver.Aims;
import org.kaixue.solver.Answer;
import org.kaixue.solver.Solver;
import org.kaixue.staggering.Relief.Kind;

/** What a school that cannot be planned is told: the least of each change with which it could. */
class ReliefsTest {

    private final KnownSchool school = new KnownSchool();

    private List<Relief> reliefs(Occasion occasion) {
        return new Reliefs(school.known(), occasion, 1, () -> {}).smallest();
    }

    private boolean fits(Occasion occasion, List<Relief.Step> steps) {
        Setup setup = SetupMaker.of(Reliefs.with(school.known(), occasion, steps), occasion);
        return setup.ready()
                && new Solver(setup.problem(), Aims.earliest(), 1, better -> {}).solve(Duration.ofSeconds(10))
                        instanceof Answer.Found;
    }

    /** Each relief is enough, and none of its steps can be one rung lower. */
    private void assertMinimal(Occasion occasion, List<Relief> reliefs) {
        assertThat(reliefs).isNotEmpty();
        for (Relief relief : reliefs) {
            assertThat(fits(occasion, relief.steps())).as("%s", relief).isTrue();
            for (Relief.Step step : relief.steps()) {
                assertThat(fits(occasion, lower(relief.steps(), step)))
                        .as("%s, with less of %s", relief, step.kind())
                        .isFalse();
            }
        }
    }

    private static List<Relief.Step> lower(List<Relief.Step> steps, Relief.Step lowered) {
        List<Relief.Step> lower = new ArrayList<>(steps);
        lower.remove(lowered);
        int rung = lowered.kind() == Kind.LINES || lowered.kind() == Kind.LANES ? 1 : 5;
        if (lowered.amount() > rung) {
            lower.add(
                    new Relief.Step(lowered.kind(), lowered.place(), lowered.placeName(), lowered.amount() - rung, 0));
        }
        return lower;
    }

    @Test
    void a_school_short_of_one_lane_has_that_lane_named() {
        school.gate("正门")
                .passing("正门", 1)
                .classes(6, Stage.JUNIOR, 1, 50)
                .between(Occasion.ARRIVAL, 7 * 60, 7 * 60 + 20);
        assertThat(fits(Occasion.ARRIVAL, List.of())).isFalse();
        List<Relief> reliefs = reliefs(Occasion.ARRIVAL);
        assertThat(reliefs)
                .filteredOn(relief -> relief.steps().getFirst().kind() == Kind.LANES)
                .singleElement()
                .satisfies(relief -> {
                    Relief.Step step = relief.steps().getFirst();
                    assertThat(step.amount()).isEqualTo(1);
                    assertThat(step.placeName()).isEqualTo("正门");
                    assertThat(step.place()).isEqualTo(school.called("正门"));
                });
        assertMinimal(Occasion.ARRIVAL, reliefs);
    }

    @Test
    void each_kind_alone_is_as_little_as_is_enough() {
        school.canteen("一食堂", 120)
                .classes(4, Stage.JUNIOR, 1, 45)
                .between(Occasion.LUNCH, NOON, NOON + 70)
                .rules(rules -> rules.withUsablePercent(50));
        List<Relief> reliefs = reliefs(Occasion.LUNCH);
        assertThat(reliefs)
                .extracting(relief -> relief.steps().getFirst().kind())
                .contains(Kind.LONGER, Kind.SEATS)
                .doesNotContain(Kind.LINES);
        assertMinimal(Occasion.LUNCH, reliefs);
    }

    @Test
    void where_no_change_is_enough_two_together_are_told() {
        school.canteen("一食堂", 60)
                .serving("一食堂", 1, 4)
                .classes(4, Stage.JUNIOR, 1, 30)
                .between(Occasion.LUNCH, NOON, NOON + 45)
                .rules(rules -> rules.withUsablePercent(50));
        List<Relief> reliefs = reliefs(Occasion.LUNCH);
        assertThat(reliefs).allSatisfy(relief -> assertThat(relief.steps()).hasSize(2));
        assertMinimal(Occasion.LUNCH, reliefs);
    }

    @Test
    void where_no_two_are_enough_as_few_together_as_are_needed_are_told() {
        school.canteen("一食堂", 70)
                .serving("一食堂", 1, 3)
                .classes(6, Stage.JUNIOR, 1, 35)
                .between(Occasion.LUNCH, NOON, NOON + 25)
                .rules(rules -> rules.withUsablePercent(50));
        List<Relief> reliefs = reliefs(Occasion.LUNCH);
        assertThat(reliefs).singleElement().satisfies(relief -> assertThat(relief.steps())
                .extracting(Relief.Step::kind)
                .hasSize(3)
                .contains(Kind.LINES, Kind.LONGER));
        assertMinimal(Occasion.LUNCH, reliefs);
    }

    @Test
    void where_all_together_are_not_enough_nothing_is_offered() {
        school.canteen("一食堂", 40).classes(60, Stage.JUNIOR, 1, 40).between(Occasion.LUNCH, NOON, NOON + 25);
        assertThat(reliefs(Occasion.LUNCH)).isEmpty();
    }

    @Test
    void two_hundred_and_eighty_eight_boarders_at_one_hundred_and_eighty_single_seats_eat_in_two_sittings() {
        school.canteen("一食堂", 360).serving("一食堂", 4, 12).rules(rules -> rules.withUsablePercent(50));
        for (int clazz = 0; clazz < 8; clazz++) {
            school.aClass(Stage.JUNIOR, 1, 36, 36);
        }
        school.between(Occasion.BREAKFAST, 7 * 60, 7 * 60 + 45);
        assertThat(school.setup(Occasion.BREAKFAST).people()).isEqualTo(288);
        assertThat(fits(Occasion.BREAKFAST, List.of())).isTrue();
        school.between(Occasion.BREAKFAST, 7 * 60, 7 * 60 + 40);
        assertThat(fits(Occasion.BREAKFAST, List.of()))
                .as("two sittings and the gap between them need 45 minutes")
                .isFalse();
        assertThat(reliefs(Occasion.BREAKFAST))
                .filteredOn(relief -> relief.steps().getFirst().kind() == Kind.LONGER)
                .singleElement()
                .satisfies(
                        relief -> assertThat(relief.steps().getFirst().amount()).isEqualTo(5));
    }
}
