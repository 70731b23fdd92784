package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Stage;
import org.kaixue.solver.Aims;
import org.kaixue.solver.Answer;
import org.kaixue.solver.Checker;
import org.kaixue.solver.Conflict;
import org.kaixue.solver.Goal;
import org.kaixue.solver.Plan;
import org.kaixue.solver.Slot;
import org.kaixue.solver.Solver;
import org.kaixue.staggering.Obstacle.Kind;

/** Boarders who return in batches over days, through gates whose lanes take so many of them on half a day. */
class ReturnDaysTest {

    private static final LocalDate OPENING = LocalDate.of(2026, 9, 7);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 9, 5);

    private final KnownSchool school = new KnownSchool().gate("南门").opening(Stage.SENIOR, OPENING);

    private static Answer.Found solved(Setup setup) {
        assertThat(setup.obstacles()).isEmpty();
        Answer answer = new Solver(setup.problem(), Aims.earliest(), 2, better -> {}).solve(Duration.ofSeconds(10));
        assertThat(answer).isInstanceOf(Answer.Found.class);
        Answer.Found found = (Answer.Found) answer;
        assertThat(Checker.conflicts(setup.problem(), found.plan())).isEmpty();
        return found;
    }

    private KnownSchool boarding(int classes, int boarders) {
        for (int n = 0; n < classes; n++) {
            school.aClass(Stage.SENIOR, 1 + n % 3, 60, boarders);
        }
        return school;
    }

    private static ReturnRule rule(int daysBefore, int halfDays, int lane) {
        return new ReturnRule(
                daysBefore,
                halfDays,
                LocalTime.of(8, 30),
                LocalTime.of(11, 30),
                LocalTime.of(14, 0),
                LocalTime.of(17, 0),
                lane);
    }

    @Test
    void eighteen_boarding_classes_return_in_three_half_day_batches_of_six() {
        Setup setup = boarding(18, 52).setup(Occasion.RETURN);

        Answer.Found found = solved(setup);

        Map<Integer, Long> batches = found.plan().slots().values().stream()
                .collect(Collectors.groupingBy(Slot::start, Collectors.counting()));
        assertThat(batches.values()).containsExactly(6L, 6L, 6L);
        assertThat(batches.keySet().stream().map(HalfDay::at))
                .containsExactlyInAnyOrder(
                        new HalfDay(SATURDAY, false),
                        new HalfDay(SATURDAY, true),
                        new HalfDay(SATURDAY.plusDays(1), false));
        assertThat(found.bounds().get(Goal.END)).satisfies(end -> assertThat(end.proved())
                .as("that two batches do not do")
                .isTrue());
    }

    @Test
    void a_gate_takes_what_its_lanes_take_in_the_shorter_half_day() {
        boarding(1, 40)
                .passing("南门", 3)
                .returning(new ReturnRule(
                        1, 2, LocalTime.of(9, 0), LocalTime.of(11, 0), LocalTime.of(14, 0), LocalTime.of(17, 0), 50));
        assertThat(school.setup(Occasion.RETURN).spots()).singleElement().satisfies(gate -> assertThat(gate.usable())
                .isEqualTo(300));
    }

    @Test
    void only_boarders_return_and_only_those_of_the_stage_that_opens_next() {
        school.aClass(Stage.SENIOR, 1, 50, 30)
                .aClass(Stage.SENIOR, 2, 50, 0)
                .aClass(Stage.JUNIOR, 1, 45, 20)
                .aClass(Stage.PRIMARY, 6, 45, 10)
                .opening(Stage.JUNIOR, OPENING.plusDays(7))
                .opening(Stage.PRIMARY, KnownSchool.TODAY);
        assertThat(school.setup(Occasion.RETURN).groups()).singleElement().satisfies(group -> {
            assertThat(group.clazz().stage()).isEqualTo(Stage.SENIOR);
            assertThat(group.people()).isEqualTo(30);
        });
        school.opening(Stage.SENIOR, KnownSchool.TODAY);
        assertThat(school.setup(Occasion.RETURN).groups())
                .extracting(group -> group.clazz().stage())
                .containsExactly(Stage.JUNIOR);
    }

    @Test
    void without_a_planned_opening_there_are_no_return_days() {
        KnownSchool unplanned = new KnownSchool().gate("南门").aClass(Stage.SENIOR, 1, 50, 30);
        Setup setup = unplanned.setup(Occasion.RETURN);
        assertThat(setup.obstacles()).extracting(Obstacle::kind).containsExactly(Kind.NO_OPENING);
        assertThat(setup.people()).isEqualTo(30);
    }

    @Test
    void after_all_stages_have_opened_nobody_returns() {
        KnownSchool opened =
                new KnownSchool().gate("南门").aClass(Stage.SENIOR, 1, 50, 30).opening(Stage.SENIOR, KnownSchool.TODAY);
        assertThat(opened.setup(Occasion.RETURN).obstacles())
                .extracting(Obstacle::kind)
                .containsExactly(Kind.NOBODY);
    }

    @Test
    void a_class_larger_than_any_gate_takes_on_a_half_day_is_named() {
        boarding(1, 50).passing("南门", 1).returning(rule(2, 4, 12));
        assertThat(school.setup(Occasion.RETURN).obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.kind()).isEqualTo(Kind.TOO_LARGE);
            assertThat(obstacle.place()).isEqualTo("南门");
            assertThat(obstacle.is()).isEqualTo(50);
            assertThat(obstacle.limit()).isEqualTo(36);
        });
    }

    @Test
    void where_it_does_not_fit_half_days_more_or_a_lane_more_are_named() {
        boarding(18, 52).returning(rule(1, 2, 60));

        List<Relief> reliefs = new Reliefs(school.known(), Occasion.RETURN, 2, () -> {}).smallest();

        assertThat(reliefs.stream().map(Relief::steps))
                .allSatisfy(steps -> assertThat(steps).hasSize(1))
                .extracting(steps ->
                        steps.getFirst().kind() + " " + steps.getFirst().amount())
                .containsExactlyInAnyOrder("HALF_DAYS 1", "LANES 1");
    }

    @Test
    void half_days_more_begin_earlier_but_never_before_tomorrow() {
        ReturnRule longer = rule(1, 2, 60).withMoreHalfDays(1);
        assertThat(longer.daysBefore()).isEqualTo(2);
        assertThat(longer.halfDays()).isEqualTo(3);
        assertThatNoException().isThrownBy(longer::check);

        boarding(60, 60).opening(Stage.SENIOR, KnownSchool.TODAY.plusDays(2)).returning(rule(1, 2, 60));
        assertThat(new Reliefs(school.known(), Occasion.RETURN, 2, () -> {}).smallest())
                .flatExtracting(Relief::steps)
                .extracting(Relief.Step::kind)
                .doesNotContain(Relief.Kind.HALF_DAYS);
    }

    @Test
    void a_plan_whose_days_were_put_off_no_longer_holds() {
        Setup setup = boarding(3, 40).setup(Occasion.RETURN);
        Plan plan = solved(setup).plan();

        school.opening(Stage.SENIOR, OPENING.plusDays(7));

        assertThat(Checker.conflicts(school.setup(Occasion.RETURN).problem(), plan))
                .extracting(Conflict::kind)
                .contains(Conflict.Kind.CLOSED);
    }

    @Test
    void more_people_than_a_gate_takes_are_a_conflict_that_says_how_many() {
        Setup setup = boarding(8, 50).setup(Occasion.RETURN);
        int morning = HalfDay.morning(SATURDAY).minute();
        Plan allAtOnce = new Plan(setup.groups().stream()
                .collect(Collectors.toMap(
                        Group::id, group -> new Slot(school.called("南门").value(), morning))));

        assertThat(Checker.conflicts(setup.problem(), allAtOnce))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.SEATS);
                    assertThat(conflict.amount()).isEqualTo(8 * 50 - 360);
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-09-05,false", "2026-09-05,true", "2026-12-31,true"})
    void a_half_day_is_found_again_from_its_minute(LocalDate day, boolean afternoon) {
        HalfDay half = new HalfDay(day, afternoon);
        assertThat(HalfDay.at(half.minute())).isEqualTo(half);
        assertThat(HalfDay.at(half.minute() + HalfDay.MINUTES - 1)).isEqualTo(half);
    }

    @ParameterizedTest
    @CsvSource({
        "1,3,08:30,11:30,14:00,17:00,halfDays",
        "2,4,11:30,08:30,14:00,17:00,morningEnds",
        "2,4,08:30,11:30,17:00,14:00,afternoonEnds",
        "2,4,08:30,14:30,14:00,17:00,afternoonBegins",
        "2,4,14:00,17:00,08:30,11:30,afternoonBegins"
    })
    void a_rule_that_cannot_be_is_refused_at_its_field(
            int daysBefore,
            int halfDays,
            LocalTime begins,
            LocalTime ends,
            LocalTime afternoon,
            LocalTime evening,
            String field) {
        ReturnRule rule = new ReturnRule(daysBefore, halfDays, begins, ends, afternoon, evening, 60);
        assertThatThrownBy(rule::check)
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(field));
    }
}
