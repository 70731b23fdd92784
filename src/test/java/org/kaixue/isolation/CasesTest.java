package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;
import org.kaixue.people.PersonsForgotten;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A case from the first touch to the last, and what is refused on the way. */
@DatabaseTest
class CasesTest {

    @Autowired
    private CaseFixture fixture;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseChecklist checklist;

    @Autowired
    private CaseWatch watch;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transaction;

    private UnitId school;
    private PersonId pupil;

    @BeforeEach
    void a_doctor_of_a_school() {
        school = fixture.aSchool();
        pupil = fixture.aPupil(school, fixture.aClass(school), "男生楼 203");
        signedIn.as(Role.DOCTOR, school);
    }

    private static CaseStart fever(PersonId person) {
        return new CaseStart(person, Illness.RESPIRATORY, new BigDecimal("38.2"), null, null);
    }

    private CaseRow row(CaseId id) {
        return cases.sheet(id).row();
    }

    private StepRow step(CaseId id, CaseStep step) {
        return row(id).steps().of(step).orElseThrow();
    }

    private static PageQuery all(String filter) {
        return new PageQuery(filter, List.of(), 0, 100);
    }

    private static void refused(@Nullable String field, String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void is_led_through_all_steps_by_one_touch_each() {
        CaseId id = cases.start(fever(pupil));
        for (CaseStep step : CaseStep.values()) {
            clock.advance(Duration.ofMinutes(2));
            checklist.touch(id, step);
        }
        CaseRow row = row(id);
        assertThat(row.state()).isEqualTo(CaseState.CLOSED);
        assertThat(row.steps().open()).isEmpty();
        assertThat(row.steps().rows()).allSatisfy(one -> assertThat(one.who()).isEqualTo("DOCTOR"));
        assertThat(row.steps().happened(CaseStep.DETECTED)).contains(TestClock.START);
        assertThat(row.steps().happened(CaseStep.ISOLATED)).contains(TestClock.START.plus(Duration.ofMinutes(6)));
        assertThat(row.clocks()).noneMatch(StepClock::over);
        assertThat(step(id, CaseStep.DETECTED).reading()).isEqualByComparingTo("38.2");
        assertThat(Objects.requireNonNull(row.masked()).maskedName()).contains("*");
        assertThat(jdbc.sql("select count(*) from audit_entry where record_id = ?")
                        .param(id.value().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(CaseStep.values().length);
    }

    @Test
    void a_touch_of_a_while_ago_keeps_its_time_and_a_second_touch_changes_nothing() {
        CaseId id = cases.start(fever(pupil));
        clock.advance(Duration.ofMinutes(20));
        checklist.touch(id, CaseStep.ISOLATED, Duration.ofMinutes(13));
        checklist.touch(id, CaseStep.ISOLATED);
        StepRow isolated = step(id, CaseStep.ISOLATED);
        assertThat(isolated.happenedAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(7)));
        assertThat(isolated.recordedAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(20)));
        checklist.touch(id, CaseStep.REPORTED, Duration.ofMinutes(40));
        assertThat(step(id, CaseStep.REPORTED).happenedAt()).isEqualTo(TestClock.START);
    }

    @Test
    void a_step_is_entered_late_and_told_more_exactly() {
        CaseId id = cases.start(fever(pupil));
        clock.advance(Duration.ofHours(3));
        LocalDateTime quarterPast = LocalDateTime.of(2026, 11, 23, 10, 15);
        checklist.enter(
                id, CaseStep.REMEASURED, null, new StepDraft(quarterPast, "值班教师", new BigDecimal("38.4"), "腋下"));
        StepRow step = step(id, CaseStep.REMEASURED);
        assertThat(step.happenedAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(15)));
        assertThat(step.recordedAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(3)));
        assertThat(step.who()).isEqualTo("值班教师");
        assertThat(step.recordedBy()).isEqualTo("DOCTOR");
        assertThat(step.reading()).isEqualByComparingTo("38.4");
        refused(
                "reading",
                "cases.case.reading",
                () -> checklist.enter(
                        id,
                        CaseStep.REMEASURED,
                        step.recordedAt(),
                        new StepDraft(quarterPast, "x", new BigDecimal("73"), null)));
        refused(
                "happenedAt",
                "cases.case.before-detection",
                () -> checklist.enter(
                        id, CaseStep.ISOLATED, null, new StepDraft(quarterPast.minusHours(1), "x", null, null)));
        refused(
                "happenedAt",
                "cases.case.future",
                () -> checklist.enter(
                        id, CaseStep.ISOLATED, null, new StepDraft(quarterPast.plusDays(1), "x", null, null)));
        refused(
                "reading",
                "cases.case.reading",
                () -> checklist.measured(id, CaseStep.REMEASURED, new BigDecimal("73")));
        assertThat(step(id, CaseStep.REMEASURED)).isEqualTo(step);
        assertThat(jdbc.sql("select after_values from audit_entry where action like 'isolation.%'")
                        .query(String.class)
                        .list())
                .noneMatch(text -> text != null && (text.contains("38.4") || text.contains("腋下")));
    }

    @Test
    void seconds_of_a_touch_are_kept_while_the_minute_is() {
        CaseId id = cases.start(fever(pupil));
        clock.advance(Duration.ofSeconds(100));
        checklist.touch(id, CaseStep.ISOLATED);
        checklist.enter(
                id,
                CaseStep.ISOLATED,
                step(id, CaseStep.ISOLATED).recordedAt(),
                new StepDraft(LocalDateTime.of(2026, 11, 23, 10, 1), "值班教师", null, null));
        assertThat(step(id, CaseStep.ISOLATED).happenedAt()).isEqualTo(TestClock.START.plusSeconds(100));
    }

    @Test
    void what_was_touched_by_mistake_is_taken_back_and_a_closed_case_reopened() {
        CaseId id = cases.start(fever(pupil));
        checklist.touch(id, CaseStep.RESULT);
        checklist.touch(id, CaseStep.CERTIFICATE);
        refused(null, "cases.case.built-on", () -> checklist.takeBack(id, CaseStep.RESULT, "slip"));
        refused("reason", "cases.case.take-back-why", () -> checklist.takeBack(id, CaseStep.CERTIFICATE, " "));
        checklist.takeBack(id, CaseStep.CERTIFICATE, "slip");
        assertThat(row(id).steps().of(CaseStep.CERTIFICATE)).isEmpty();
        checklist.touch(id, CaseStep.CLOSED);
        refused(null, "cases.case.not-open", () -> checklist.touch(id, CaseStep.REPORTED));
        refused(null, "cases.case.not-open", () -> checklist.takeBack(id, CaseStep.RESULT, "slip"));
        checklist.takeBack(id, CaseStep.CLOSED, "not over yet");
        assertThat(row(id).state()).isEqualTo(CaseState.OPEN);
        checklist.touch(id, CaseStep.REPORTED);
    }

    @Test
    void a_case_begun_by_mistake_is_withdrawn_and_counts_nowhere() {
        CaseId id = cases.start(fever(pupil));
        checklist.takeBack(id, CaseStep.DETECTED, "the thermometer lay in the sun");
        assertThat(row(id).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(cases.count(school, null, all(""))).isZero();
        assertThat(cases.openOf(pupil)).isEmpty();
        cases.start(fever(pupil));
        refused(null, "cases.case.not-open", () -> checklist.touch(id, CaseStep.ISOLATED));
    }

    @Test
    void a_step_that_does_not_apply_says_why() {
        CaseId id = cases.start(fever(pupil));
        refused("word", "cases.case.skip-why", () -> checklist.skip(id, CaseStep.TRANSFERRED, ""));
        checklist.skip(id, CaseStep.TRANSFERRED, "在校观察");
        assertThat(step(id, CaseStep.TRANSFERRED).skipped()).isTrue();
        refused(null, "cases.case.not-skippable", () -> checklist.skip(id, CaseStep.CLOSED, "x"));
        checklist.touch(id, CaseStep.ISOLATED);
        refused(null, "cases.case.not-skippable", () -> checklist.skip(id, CaseStep.ISOLATED, "x"));
        checklist.touch(id, CaseStep.TRANSFERRED);
        assertThat(step(id, CaseStep.TRANSFERRED).skipped()).isFalse();
    }

    @Test
    void a_person_has_one_open_case_however_many_doctors_begin_it_at_once() throws Exception {
        ExecutorService doctors = Executors.newFixedThreadPool(8);
        try {
            Callable<CaseId> begin = () -> cases.start(fever(pupil));
            List<Future<CaseId>> begun = doctors.invokeAll(Collections.nCopies(8, begin));
            assertThat(begun.stream().filter(one -> one.state() == Future.State.SUCCESS))
                    .hasSize(1);
            assertThat(begun.stream().filter(one -> one.state() == Future.State.FAILED))
                    .extracting(one -> ((RuleViolation) one.exceptionNow()).key())
                    .containsOnly("cases.case.open-already");
        } finally {
            doctors.shutdown();
        }
        assertThat(cases.count(school, CaseState.OPEN, all(""))).isEqualTo(1);
        CaseId open = cases.openOf(pupil).orElseThrow();
        checklist.touch(open, CaseStep.CLOSED);
        assertThat(cases.openOf(pupil)).isEmpty();
        cases.start(fever(pupil));
    }

    @Test
    void bad_input_begins_nothing() {
        refused(
                "temperature",
                "cases.case.reading",
                () -> cases.start(new CaseStart(pupil, Illness.OTHER, new BigDecimal("73"), null, null)));
        refused(
                "note",
                "cases.case.nothing-noticed",
                () -> cases.start(new CaseStart(pupil, Illness.OTHER, new BigDecimal("36.8"), null, null)));
        refused(
                "happenedAt",
                "cases.case.future",
                () -> cases.start(new CaseStart(
                        pupil, Illness.OTHER, new BigDecimal("38"), null, TestClock.START.plusSeconds(60))));
        assertThat(jdbc.sql("select count(*) from illness_case")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from case_step").query(Long.class).single())
                .isZero();
    }

    @Test
    void the_list_has_the_open_ones_first_and_is_found_by_code() {
        CaseId first = cases.start(fever(pupil));
        checklist.touch(first, CaseStep.CLOSED);
        clock.advance(Duration.ofMinutes(40));
        CaseId second = cases.start(fever(fixture.aPupil(school)));
        clock.advance(Duration.ofMinutes(40));
        CaseId third = cases.start(fever(fixture.aPupil(school)));
        assertThat(cases.page(school, null, all(""))).extracting(CaseRow::id).containsExactly(third, second, first);
        assertThat(cases.page(school, CaseState.CLOSED, all("")))
                .extracting(CaseRow::id)
                .containsExactly(first);
        assertThat(cases.page(school, CaseState.OPEN, all("")))
                .extracting(CaseRow::late)
                .containsExactly(false, true);
        PersonRow masked = Objects.requireNonNull(row(second).masked());
        assertThat(cases.page(school, null, all(masked.code())))
                .extracting(CaseRow::id)
                .containsExactly(second);
        assertThat(cases.count(school, null, all("nobody like that"))).isZero();
    }

    @Test
    void the_doctor_of_another_school_gets_and_does_nothing() {
        CaseId id = cases.start(fever(pupil));
        UnitId other = fixture.aSchool();
        signedIn.as(Role.DOCTOR, other);
        List<ThrowingCallable> attempts = List.of(
                () -> cases.sheet(id),
                () -> cases.page(school, null, all("")),
                () -> cases.count(school, null, all("")),
                () -> cases.openOf(pupil),
                () -> cases.start(fever(pupil)),
                () -> cases.open(id, "curious"),
                () -> cases.judge(id, Illness.RASH),
                () -> checklist.touch(id, CaseStep.ISOLATED),
                () -> checklist.skip(id, CaseStep.ISOLATED, "x"),
                () -> checklist.takeBack(id, CaseStep.DETECTED, "x"),
                () -> checklist.measured(id, CaseStep.DETECTED, BigDecimal.valueOf(38)),
                () -> cases.sheet(new CaseId(UUID.randomUUID())));
        attempts.forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessRefused.class));
        signedIn.as(Role.COUNTY_OFFICER, school);
        assertThatThrownBy(() -> cases.sheet(id)).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.DUTY_LEADER, school);
        assertThat(cases.sheet(id).writable()).isFalse();
        PersonRow masked = Objects.requireNonNull(row(id).masked());
        for (String shown : List.of(masked.code(), masked.maskedName().substring(0, 1), "男生楼 203")) {
            assertThat(cases.page(school, null, all(shown)))
                    .as("found by %s, as the list shows it", shown)
                    .extracting(CaseRow::id)
                    .containsExactly(id);
            assertThat(cases.count(school, null, all(shown))).isEqualTo(1);
        }
        assertThat(cases.page(school, null, all("学生")))
                .as("more of a name than the list shows tells him nothing")
                .isEmpty();
        assertThat(cases.page(school, null, all("nobody like that"))).isEmpty();
        assertThatThrownBy(() -> checklist.touch(id, CaseStep.ISOLATED)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void the_doctor_finds_a_case_by_the_whole_name_and_by_the_class() {
        CaseId id = cases.start(fever(pupil));
        cases.start(fever(fixture.aPupil(school, null, null)));
        assertThat(cases.count(school, null, all("学生"))).isEqualTo(2);
        CaseRow row = row(id);
        assertThat(cases.page(school, null, all("小学1年级1班")))
                .as("%s", row.clazz())
                .extracting(CaseRow::id)
                .containsExactly(id);
    }

    @Test
    void two_who_tell_the_same_step_more_exactly_do_not_overwrite_each_other() {
        CaseId id = cases.start(fever(pupil));
        clock.advance(Duration.ofMinutes(20));
        LocalDateTime early = LocalDateTime.of(2026, 11, 23, 10, 5);
        checklist.enter(id, CaseStep.ISOLATED, null, new StepDraft(early, "first", null, null));
        Instant read = step(id, CaseStep.ISOLATED).recordedAt();
        assertThatThrownBy(() -> checklist.enter(
                        id, CaseStep.ISOLATED, null, new StepDraft(early.plusMinutes(1), "second", null, null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        clock.advance(Duration.ofMinutes(1));
        checklist.enter(id, CaseStep.ISOLATED, read, new StepDraft(early, "third", null, null));
        assertThatThrownBy(() -> checklist.enter(id, CaseStep.ISOLATED, read, new StepDraft(early, "x", null, null)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(step(id, CaseStep.ISOLATED).who()).isEqualTo("third");
    }

    @Test
    void pages_that_show_a_case_are_told_of_each_touch_until_they_leave() {
        CaseId id = cases.start(fever(pupil));
        AtomicInteger told = new AtomicInteger();
        Runnable leave = watch.onChange(id, told::incrementAndGet);
        checklist.touch(id, CaseStep.REMEASURED);
        assertThat(told).hasValue(1);
        checklist.touch(id, CaseStep.REMEASURED);
        assertThat(told).as("nothing changed").hasValue(1);
        checklist.measured(id, CaseStep.REMEASURED, new BigDecimal("38.1"));
        checklist.takeBack(id, CaseStep.REMEASURED, "slip");
        assertThat(told).hasValue(3);
        checklist.touch(cases.start(fever(fixture.aPupil(school))), CaseStep.REMEASURED);
        assertThat(told).as("another case").hasValue(3);
        leave.run();
        checklist.touch(id, CaseStep.REMEASURED);
        assertThat(told).hasValue(3);
    }

    @Test
    void who_is_opened_with_a_reason_is_in_the_audit() {
        CaseId id = cases.start(fever(pupil));
        assertThat(cases.open(id, "联系监护人").guardianPhone()).isEqualTo("13800000000");
        assertThat(jdbc.sql("select reason from audit_entry where action = 'people.opened'")
                        .query(String.class)
                        .list())
                .containsExactly("联系监护人");
    }

    @Test
    void a_forgotten_person_leaves_the_counts_and_nothing_else() {
        CaseId id = cases.start(new CaseStart(pupil, Illness.RESPIRATORY, new BigDecimal("38.2"), "咳嗽", null));
        checklist.touch(id, CaseStep.CLOSED);
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonsForgotten(List.of(pupil))));
        CaseRow row = row(id);
        assertThat(row.person()).isNull();
        assertThat(row.masked()).isNull();
        assertThat(row.dormitory()).isNull();
        assertThat(row.steps().rows()).allSatisfy(step -> {
            assertThat(step.reading()).isNull();
            assertThat(step.note()).isNull();
        });
        assertThat(cases.count(school, CaseState.CLOSED, all(""))).isEqualTo(1);
        refused(null, "cases.case.forgotten", () -> cases.open(id, "x"));
    }
}
