package org.kaixue.hygiene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.hygiene.HygieneFixture.aired;
import static org.kaixue.hygiene.HygieneFixture.disinfected;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is entered against the plan of the day: what counts, what is refused, and how a mistake is taken back. */
@DatabaseTest
class HygieneLogsTest {

    @Autowired
    HygieneFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    HygieneLogs logs;

    @Autowired
    HygienePlans plans;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SignedIn signedIn;

    private UnitId school;
    private UnitId other;
    private TermId term;
    private LocalDate today;

    @BeforeEach
    void an_open_school() {
        term = organisation.term().id();
        UnitId county = organisation.aCounty("C7", "七县", "County Seven");
        school = organisation.aSchool().inCounty(county).withCode("S1").entered();
        other = organisation.aSchool().inCounty(county).withCode("S2").entered();
        today = clock.today();
        signedIn.as(Role.DOCTOR, school);
    }

    private PlanRow row(HygienePlace place, HygieneKind kind) {
        return plans.today(school, term).of(kind).stream()
                .filter(row -> row.line().place() == place)
                .findFirst()
                .orElseThrow();
    }

    private int done(HygienePlace place, HygieneKind kind) {
        return row(place, kind).done();
    }

    @Test
    void the_plan_of_a_school_day_is_the_standard_and_each_entry_fills_it() {
        DayPlan plan = plans.today(school, term);
        assertThat(plan.moment()).isEqualTo(DayPlan.Moment.SCHOOL_DAY);
        assertThat(plan.wanted(HygieneKind.DISINFECTION)).isEqualTo(10);
        assertThat(plan.wanted(HygieneKind.VENTILATION)).isEqualTo(12);
        assertThat(plan.rows()).extracting(row -> row.line().place()).doesNotContain(HygienePlace.DORMITORY);

        logs.log(school, term, aired(HygienePlace.CLASSROOM, today, 30));
        logs.log(school, term, disinfected(HygienePlace.CANTEEN, today));

        assertThat(row(HygienePlace.CLASSROOM, HygieneKind.VENTILATION).open()).isEqualTo(2);
        assertThat(row(HygienePlace.CANTEEN, HygieneKind.DISINFECTION).open()).isEqualTo(2);
        assertThat(plans.today(school, term).open()).isEqualTo(20);
        assertThat(days()).isEqualTo("1/1/2");
    }

    /** Disinfected, aired, and the entries that stand, as they were added up for today. */
    private String days() {
        return String.valueOf(jdbc.queryForObject(
                "select concat(disinfected, '/', aired, '/', touches) from hygiene_day where log_day = ?",
                String.class,
                today));
    }

    @Test
    void what_was_too_weak_or_too_short_is_kept_and_does_not_count() {
        logs.log(school, term, aired(HygienePlace.CLASSROOM, today, 10));
        logs.log(school, term, disinfected(HygienePlace.GATE, today, HygieneAgent.CHLORINE, 250));
        logs.log(school, term, disinfected(HygienePlace.GATE, today, HygieneAgent.ALCOHOL, null));
        assertThat(done(HygienePlace.CLASSROOM, HygieneKind.VENTILATION)).isZero();
        assertThat(done(HygienePlace.GATE, HygieneKind.DISINFECTION)).isEqualTo(1);
        assertThat(logs.of(school, today, today))
                .extracting(LogRow::counts)
                .containsExactlyInAnyOrder(false, false, true);
        assertThat(days()).isEqualTo("1/0/3");
    }

    @Test
    void so_many_rooms_of_all_add_up_to_one_time() {
        plans.say(school, term, HygienePlace.CLASSROOM, new OwnPlaceDraft(true, 12, 1, 3, null));
        LogDraft whole =
                LogDraft.of(row(HygienePlace.CLASSROOM, HygieneKind.VENTILATION).line(), today, LocalTime.of(8, 0));
        LogDraft part =
                new LogDraft(LogId.next(), whole.place(), whole.kind(), today, whole.doneAt(), 7, 30, null, null, null);
        logs.log(school, term, part);
        assertThat(done(HygienePlace.CLASSROOM, HygieneKind.VENTILATION)).isZero();
        logs.log(school, term, whole);
        assertThat(done(HygienePlace.CLASSROOM, HygieneKind.VENTILATION)).isEqualTo(1);
        at(
                "rooms",
                "hygiene.log.rooms",
                () -> logs.log(
                        school,
                        term,
                        new LogDraft(
                                LogId.next(),
                                whole.place(),
                                whole.kind(),
                                today,
                                whole.doneAt(),
                                13,
                                30,
                                null,
                                null,
                                null)));
    }

    @Test
    void the_same_entry_sent_again_is_entered_once() {
        LogDraft draft = aired(HygienePlace.CANTEEN, today, 30);
        assertThat(logs.log(school, term, draft)).isEqualTo(logs.log(school, term, draft));
        assertThat(logs.of(school, today, today)).hasSize(1);
        signedIn.as(Role.PRINCIPAL, other);
        assertThatThrownBy(() -> logs.log(other, term, draft)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_wrong_entry_is_taken_back_once_by_another_and_both_stay() {
        LogId wrong = logs.log(school, term, disinfected(HygienePlace.CLASSROOM, today));
        at("reason", "hygiene.log.why", () -> logs.takeBack(wrong, term, " "));
        LogId back = logs.takeBack(wrong, term, "记错地方");
        refused("hygiene.log.taken-back-already", () -> logs.takeBack(wrong, term, "再来"));
        refused("hygiene.log.taken-back-already", () -> logs.takeBack(back, term, "再来"));
        assertThat(done(HygienePlace.CLASSROOM, HygieneKind.DISINFECTION)).isZero();
        assertThat(logs.of(school, today, today)).hasSize(2).allMatch(row -> !row.stands());
        assertThat(days()).isEqualTo("0/0/0");
    }

    @Test
    void what_is_entered_late_counts_for_its_day_and_says_when_it_was_entered() {
        LocalDate friday = today.minusDays(3);
        logs.log(school, term, aired(HygienePlace.TOILET, friday, 45));
        assertThat(done(HygienePlace.TOILET, HygieneKind.VENTILATION)).isZero();
        assertThat(logs.of(school, friday, friday)).singleElement().satisfies(row -> {
            assertThat(row.doneAt().atZone(BusinessClock.ZONE).toLocalDate()).isEqualTo(friday);
            assertThat(row.enteredAt()).isEqualTo(clock.now());
        });
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_field_with_a_sentence() {
        at(
                "concentration",
                "hygiene.log.concentration",
                () -> logs.log(school, term, disinfected(HygienePlace.GATE, today, HygieneAgent.CHLORINE, 50_000)));
        at(
                "concentration",
                "hygiene.log.concentration",
                () -> logs.log(school, term, disinfected(HygienePlace.GATE, today, HygieneAgent.PEROXIDE, null)));
        at(
                "concentration",
                "hygiene.log.not-dosed",
                () -> logs.log(school, term, disinfected(HygienePlace.GATE, today, HygieneAgent.ALCOHOL, 500)));
        at(
                "agent",
                "hygiene.log.agent",
                () -> logs.log(school, term, disinfected(HygienePlace.GATE, today, null, 500)));
        for (Integer minutes : List.of(0, -5, 601)) {
            at(
                    "minutes",
                    "hygiene.log.minutes",
                    () -> logs.log(school, term, aired(HygienePlace.CLASSROOM, today, minutes)));
        }
        at("minutes", "hygiene.log.minutes", () -> logs.log(school, term, aired(HygienePlace.CLASSROOM, today, null)));
        at(
                "day",
                "hygiene.log.future-day",
                () -> logs.log(school, term, aired(HygienePlace.CLASSROOM, today.plusDays(1), 30)));
        at(
                "day",
                "hygiene.log.outside",
                () -> logs.log(school, term, aired(HygienePlace.CLASSROOM, today.minusDays(61), 30)));
        at(
                "doneAt",
                "hygiene.log.future",
                () -> logs.log(
                        school,
                        term,
                        new LogDraft(
                                LogId.next(),
                                HygienePlace.CLASSROOM,
                                HygieneKind.VENTILATION,
                                today,
                                LocalTime.of(23, 59),
                                1,
                                30,
                                null,
                                null,
                                null)));
        at(
                "place",
                "hygiene.log.no-such-place",
                () -> logs.log(school, term, disinfected(HygienePlace.SCHOOL_BUS, today)));
        assertThat(logs.of(school, today.minusDays(61), today)).isEmpty();
    }

    @Test
    void a_place_that_a_school_has_not_does_not_count_and_one_that_it_adds_does() {
        at(
                "reason",
                "hygiene.place.why",
                () -> plans.say(school, term, HygienePlace.CANTEEN, new OwnPlaceDraft(false, 1, 0, 0, " ")));
        plans.say(school, term, HygienePlace.CANTEEN, new OwnPlaceDraft(false, 1, 0, 0, "学生回家吃饭"));
        plans.say(school, term, HygienePlace.SCHOOL_BUS, new OwnPlaceDraft(true, 2, 2, 2, null));
        DayPlan plan = plans.today(school, term);
        assertThat(plan.wanted(HygieneKind.DISINFECTION)).isEqualTo(9);
        assertThat(plan.wanted(HygieneKind.VENTILATION)).isEqualTo(11);
        at(
                "place",
                "hygiene.log.no-such-place",
                () -> logs.log(school, term, disinfected(HygienePlace.CANTEEN, today)));
    }

    @Test
    void a_school_does_more_than_the_standard_and_never_less() {
        at(
                "disinfections",
                "hygiene.place.below",
                () -> plans.say(school, term, HygienePlace.CANTEEN, new OwnPlaceDraft(true, 1, 2, 3, null)));
        at(
                "airings",
                "hygiene.place.below",
                () -> plans.say(school, term, HygienePlace.CANTEEN, new OwnPlaceDraft(true, 1, 3, 0, null)));
        plans.say(school, term, HygienePlace.CANTEEN, new OwnPlaceDraft(true, 1, 5, 3, null));
        assertThat(row(HygienePlace.CANTEEN, HygieneKind.DISINFECTION).wanted()).isEqualTo(5);
    }

    @Test
    void what_was_done_today_is_measured_by_the_plan_that_the_school_has_changed() {
        logs.log(school, term, disinfected(HygienePlace.CANTEEN, today));
        logs.log(school, term, disinfected(HygienePlace.CLASSROOM, today));
        plans.say(school, term, HygienePlace.CANTEEN, new OwnPlaceDraft(false, 1, 0, 0, "已停用"));
        assertThat(days()).isEqualTo("1/0/2");
    }

    @Test
    void many_who_enter_at_once_are_all_added_up() throws Exception {
        List<Future<LogId>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 24)
                    .forEach(n -> sent.add(threads.submit(() -> logs.log(
                            school,
                            term,
                            n % 2 == 0
                                    ? disinfected(HygienePlace.CANTEEN, today)
                                    : aired(HygienePlace.CLASSROOM, today, 30)))));
            for (Future<LogId> one : sent) {
                one.get();
            }
        }
        assertThat(days()).isEqualTo("3/3/24");
    }

    @Test
    void logistics_staff_log_too_and_a_supervisor_only_reads() {
        signedIn.as(Role.LOGISTICS, school);
        logs.log(school, term, aired(HygienePlace.CLASSROOM, today, 30));
        signedIn.as(Role.SUPERVISOR, school);
        assertThat(plans.today(school, term).entries()).hasSize(1);
        assertThatThrownBy(() -> logs.log(school, term, aired(HygienePlace.CLASSROOM, today, 30)))
                .isInstanceOf(AccessRefused.class);
        signedIn.as(Role.DOCTOR, other);
        assertThatThrownBy(() -> plans.today(school, term)).isInstanceOf(AccessRefused.class);
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static void at(String field, String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
