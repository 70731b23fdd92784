package org.kaixue.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A drill while its clock runs. */
@DatabaseTest
class LiveDrillsTest {

    @Autowired
    DrillFixture fixture;

    @Autowired
    Drills drills;

    @Autowired
    LiveDrills live;

    @Autowired
    LiveWatch watch;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    private UnitId school;
    private DrillId drill;

    @BeforeEach
    void a_drill_for_today() {
        fixture.term();
        fixture.scenarios();
        school = fixture.aDaySchool().with(120).pupils().entered();
        drill = fixture.planned(school, "fever-gate");
        signedIn.as("值班-0001", new Grant(Role.DUTY_LEADER, school));
    }

    private DrillSheet sheet() {
        return drills.sheet(drill);
    }

    private UUID step(int number) {
        return fixture.step(sheet(), number);
    }

    private static void refusedAtTheDay(ThrowingCallable work, String key) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo("day");
        });
    }

    @Test
    void is_not_started_before_it_has_a_day_nor_before_that_day() {
        signedIn.as(Role.PRINCIPAL, school);
        drills.unschedule(drill);
        refusedAtTheDay(() -> live.start(drill), "drill.live.no-day");
        drills.schedule(drill, clock.today().plusDays(1));
        refusedAtTheDay(() -> live.start(drill), "drill.live.too-early");
        assertThat(sheet().drill().started()).isNull();
        assertThat(sheet().classes()).isEmpty();

        time.advance(Duration.ofDays(1));
        live.start(drill);

        assertThat(sheet().drill().running()).isTrue();
        assertThat(sheet().drill().heldOn()).isEqualTo(clock.today());
    }

    @Test
    void keeps_each_touch_with_its_time_and_person_and_tells_what_was_late() {
        live.start(drill);
        time.advance(Duration.ofSeconds(50));
        live.touch(drill, step(1));
        time.advance(Duration.ofMinutes(9));
        signedIn.as("校医-0001", new Grant(Role.DOCTOR, school));
        live.touch(drill, step(3));

        DrillSheet now = sheet();
        Moment first = now.steps().get(0).done();
        assertThat(first).isNotNull().extracting(Moment::by).isEqualTo("值班-0001");
        assertThat(now.after(Objects.requireNonNull(first))).isEqualTo(Duration.ofSeconds(50));
        assertThat(now.late(now.steps().get(0))).isFalse();
        assertThat(now.late(now.steps().get(2)))
                .as("re-measured within seven minutes")
                .isTrue();
        assertThat(now.late()).isEqualTo(1);
        assertThat(now.open()).isEqualTo(now.steps().size() - 2);
    }

    @Test
    void the_second_touch_of_a_step_changes_nothing_and_a_touch_can_be_taken_back() {
        live.start(drill);
        live.touch(drill, step(1));
        Moment first = sheet().steps().getFirst().done();
        time.advance(Duration.ofMinutes(5));
        live.touch(drill, step(1));
        assertThat(sheet().steps().getFirst().done()).isEqualTo(first);

        live.takeBackTouch(drill, step(1));

        assertThat(sheet().steps().getFirst().done()).isNull();
        assertThat(jdbc.sql("select action from audit_entry where action like 'drill.touch%' order by happened_at, id")
                        .query(String.class)
                        .list())
                .containsExactly("drill.touch", "drill.touch-taken-back");
    }

    @Test
    void the_classes_of_its_day_answer_by_one_touch_each() {
        live.start(drill);
        assertThat(sheet().classes()).hasSize(3);
        ClassId first = sheet().classes().getFirst().id();
        live.answer(drill, first);
        assertThat(sheet().answered()).isEqualTo(1);
        live.takeBackAnswer(drill, first);
        assertThat(sheet().answered()).isZero();
    }

    @Test
    void takes_no_touch_before_it_begins_nor_after_it_ended_until_it_runs_on() {
        UUID first = step(1);
        assertThatThrownBy(() -> live.touch(drill, first))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("drill.live.not-running"));
        live.start(drill);
        live.end(drill);
        assertThatThrownBy(() -> live.touch(drill, first)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> live.end(drill)).isInstanceOf(RuleViolation.class);
        live.goOn(drill);
        live.touch(drill, first);
        assertThat(sheet().open()).isEqualTo(sheet().steps().size() - 1);
    }

    @Test
    void a_beginning_by_mistake_is_taken_back_while_nothing_is_touched() {
        live.start(drill);
        live.touch(drill, step(1));
        assertThatThrownBy(() -> live.takeBackStart(drill)).isInstanceOf(RuleViolation.class);
        live.takeBackTouch(drill, step(1));
        live.takeBackStart(drill);
        assertThat(sheet().drill().state()).isEqualTo(DrillState.SCHEDULED);
        assertThat(sheet().classes()).isEmpty();
        live.start(drill);
        assertThat(sheet().classes()).hasSize(3);
    }

    @Test
    void other_phones_are_told_after_each_touch_that_is_kept_and_not_after_they_left() {
        AtomicInteger told = new AtomicInteger();
        Runnable leave = watch.watch(drill, told::incrementAndGet);
        live.start(drill);
        live.touch(drill, step(1));
        live.touch(drill, step(1));
        assertThat(told).as("the second touch changed nothing").hasValue(2);
        leave.run();
        live.touch(drill, step(2));
        assertThat(told).hasValue(2);
    }

    @Test
    void a_duty_leader_runs_it_and_plans_nothing_and_a_supervisor_only_looks() {
        assertThat(sheet().mayRun()).isTrue();
        assertThat(sheet().mayWrite()).isFalse();
        assertThatThrownBy(() -> drills.schedule(drill, clock.today())).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.SUPERVISOR, school);
        assertThat(sheet().mayRun()).isFalse();
        assertThatThrownBy(() -> live.start(drill)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void who_does_what_is_kept_for_the_next_drill_and_not_in_the_audit() {
        signedIn.as(Role.PRINCIPAL, school);
        drills.assign(drill, Map.of(DrillRole.COMMANDER, " 校长-0001 ", DrillRole.RECORDER, ""));
        assertThat(sheet().roles()).containsExactly(Map.entry(DrillRole.COMMANDER, "校长-0001"));
        assertThat(jdbc.sql("select after_values from audit_entry where action = 'drill.roles'")
                        .query(String.class)
                        .single())
                .contains("COMMANDER")
                .doesNotContain("校长");
        DrillId next = fixture.planned(school, "lockdown");
        assertThat(drills.sheet(next).roles()).containsEntry(DrillRole.COMMANDER, "校长-0001");
    }
}
