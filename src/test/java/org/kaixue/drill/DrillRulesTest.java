package org.kaixue.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaixue.organisation.UnitId;

/** What concerns whom, what is passed, what is due, and which way a drill goes. */
class DrillRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DrillRule RULE = DefaultScenario.RULE;
    private static final ScenarioId SCENARIO = new ScenarioId(new UUID(1, 1));

    private static SchoolTraits school(boolean boarding, @Nullable Integer canteens, @Nullable Integer buses) {
        return new SchoolTraits(boarding, canteens, buses);
    }

    @Test
    void a_dormitory_does_not_concern_a_day_school() {
        assertThat(Concerns.DORMITORY.judge(school(false, 1, null))).isEqualTo(Concern.DAY_SCHOOL);
        assertThat(Concerns.DORMITORY.judge(school(true, 1, null))).isEqualTo(Concern.CONCERNED);
    }

    @Test
    void a_canteen_concerns_all_but_those_without_one_and_what_nobody_entered_may_be_there() {
        assertThat(Concerns.CANTEEN.judge(school(false, 0, null))).isEqualTo(Concern.NO_CANTEEN);
        assertThat(Concerns.CANTEEN.judge(school(false, 2, null))).isEqualTo(Concern.CONCERNED);
        assertThat(Concerns.CANTEEN.judge(school(false, null, null))).isEqualTo(Concern.CONCERNED);
    }

    @Test
    void a_bus_concerns_only_those_who_say_that_they_run_one() {
        assertThat(Concerns.BUS.judge(school(false, 1, null))).isEqualTo(Concern.BUS_UNSAID);
        assertThat(Concerns.BUS.judge(school(false, 1, 0))).isEqualTo(Concern.NO_BUS);
        assertThat(Concerns.BUS.judge(school(false, 1, 3))).isEqualTo(Concern.CONCERNED);
    }

    @Test
    void a_drill_is_passed_without_a_zero_without_a_step_left_and_from_the_points_of_the_rule() {
        Map<Criterion, Integer> scores = DrillFixture.all(2);
        assertThat(Verdict.judge(scores, 0, RULE)).isEqualTo(new Verdict(Verdict.Reason.PASSED, 20));
        assertThat(Verdict.judge(scores, 1, RULE).reason()).isEqualTo(Verdict.Reason.STEPS_LEFT);
        scores.put(Criterion.RECORDS, 0);
        assertThat(Verdict.judge(scores, 1, RULE)).isEqualTo(new Verdict(Verdict.Reason.ZERO, 18));
        Map<Criterion, Integer> poor = DrillFixture.all(1);
        assertThat(Verdict.judge(poor, 0, RULE)).isEqualTo(new Verdict(Verdict.Reason.TOO_FEW_POINTS, 10));
        for (Criterion one : EnumSet.range(Criterion.DETECTION, Criterion.SEPARATE_ROUTES)) {
            poor.put(one, 2);
        }
        assertThat(Verdict.judge(poor, 0, RULE).passed()).as("fourteen points").isTrue();
    }

    private static ScenarioStanding standing(
            @Nullable LocalDate held, boolean passed, @Nullable LocalDate asked, @Nullable LocalDate opens) {
        DrillId drill = new DrillId(new UUID(2, 2));
        return ScenarioStanding.judge(
                SCENARIO,
                Concern.CONCERNED,
                held == null ? null : new ScenarioStanding.Held(drill, held, passed),
                asked == null ? null : new ScenarioStanding.Open(drill, DrillState.PLANNED, null, asked),
                opens,
                RULE,
                TODAY);
    }

    @Test
    void every_scenario_is_due_on_the_eve_of_the_opening() {
        assertThat(standing(null, false, null, TODAY.plusDays(3)).standing()).isEqualTo(Standing.TO_DO);
        assertThat(standing(null, false, null, TODAY.plusDays(3)).dueOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(standing(null, false, null, TODAY).standing()).isEqualTo(Standing.OVERDUE);
        assertThat(standing(null, false, null, null).standing())
                .as("no opening is planned")
                .isEqualTo(Standing.TO_DO);
    }

    @Test
    void what_was_passed_is_due_again_after_the_days_of_the_rule() {
        assertThat(standing(TODAY.minusDays(30), true, null, TODAY.minusDays(50))
                        .standing())
                .isEqualTo(Standing.PASSED);
        ScenarioStanding late = standing(TODAY.minusDays(31), true, null, TODAY.minusDays(50));
        assertThat(late.standing()).isEqualTo(Standing.OVERDUE);
        assertThat(late.passed()).as("it is covered all the same").isTrue();
    }

    @Test
    void what_was_asked_for_is_due_on_its_day_and_what_failed_stays_failed() {
        assertThat(standing(null, false, TODAY.minusDays(1), TODAY.plusDays(9)).standing())
                .isEqualTo(Standing.OVERDUE);
        assertThat(standing(TODAY.minusDays(2), false, null, TODAY.plusDays(9)).standing())
                .isEqualTo(Standing.FAILED);
    }

    @Test
    void what_does_not_concern_a_school_is_never_due() {
        ScenarioStanding none =
                ScenarioStanding.judge(SCENARIO, Concern.DAY_SCHOOL, null, null, TODAY.minusDays(9), RULE, TODAY);
        assertThat(none.standing()).isEqualTo(Standing.NOT_CONCERNED);
        assertThat(none.dueOn()).isNull();
    }

    private static final Map<DrillState, Set<DrillState>> WAYS = Map.of(
            DrillState.PLANNED, EnumSet.of(DrillState.SCHEDULED, DrillState.CANCELLED),
            DrillState.SCHEDULED, EnumSet.of(DrillState.PLANNED, DrillState.LIVE, DrillState.CANCELLED),
            DrillState.LIVE, EnumSet.of(DrillState.SCHEDULED, DrillState.EVALUATED, DrillState.CANCELLED),
            DrillState.EVALUATED, EnumSet.of(DrillState.CLOSED),
            DrillState.CLOSED, EnumSet.noneOf(DrillState.class),
            DrillState.CANCELLED, EnumSet.noneOf(DrillState.class));

    @ParameterizedTest
    @EnumSource
    void a_drill_goes_no_other_way_than_the_tables(DrillState from) {
        for (DrillState to : DrillState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(WAYS.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @Test
    void no_way_leads_to_a_judged_drill_that_was_never_live() {
        for (DrillState from : DrillState.values()) {
            if (from != DrillState.LIVE) {
                assertThat(from.mayBecome(DrillState.EVALUATED)).as("%s", from).isFalse();
            }
            if (from != DrillState.SCHEDULED) {
                assertThat(from.mayBecome(DrillState.LIVE)).as("%s", from).isFalse();
            }
        }
    }

    @Test
    void of_several_trainings_for_the_same_people_the_best_attended_counts() {
        SchoolTraining school = new SchoolTraining(
                new UnitId(new UUID(3, 3)),
                20,
                Map.of(TrainedPeople.TEACHERS, 12, TrainedPeople.GUARDS, 2, TrainedPeople.PUPILS, 100),
                Map.of(),
                3);
        assertThat(school.staffTrained()).isEqualTo(14);
        assertThat(school.trained()).isEqualTo(114);
        assertThat(school.allStaff()).isFalse();
    }
}
