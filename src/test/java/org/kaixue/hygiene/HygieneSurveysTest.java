package org.kaixue.hygiene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.Facts;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureScope;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** How schools stand above: shares, who is behind, what the portal knows by it, and who is told. */
@DatabaseTest
class HygieneSurveysTest {

    @Autowired
    HygieneFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    HygieneSurveys surveys;

    @Autowired
    HygieneStandards standards;

    @Autowired
    HygienePlans plans;

    @Autowired
    HygieneFigures figures;

    @Autowired
    HygieneWatch watch;

    @Autowired
    PastHygiene past;

    @Autowired
    Facts facts;

    @Autowired
    NoticeBoard board;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    private UnitId prefecture;
    private UnitId county;
    private UnitId open;
    private UnitId coming;
    private TermId term;
    private LocalDate today;

    @BeforeEach
    void a_school_that_opened_two_weeks_ago_and_one_that_opens_in_five_days() {
        term = organisation.term().id();
        prefecture = organisation.prefecture();
        county = organisation.aCounty("C7", "七县", "County Seven");
        today = clock.today();
        open = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S1")
                .openedOn(today.minusDays(14))
                .entered();
        coming = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S2")
                .openingOn(today.plusDays(5))
                .entered();
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
    }

    private HygieneSurvey survey() {
        return surveys.of(prefecture, term);
    }

    private SchoolStanding standing(UnitId school) {
        return survey().schools().stream()
                .filter(one -> one.school().equals(school))
                .findFirst()
                .orElseThrow();
    }

    private void day(UnitId school, LocalDate day) {
        fixture.all(school, day, HygieneKind.DISINFECTION);
        fixture.all(school, day, HygieneKind.VENTILATION);
    }

    @Test
    void a_school_that_logs_nothing_for_school_days_is_silent_and_weekends_do_not_count() {
        assertThat(standing(open).state()).isEqualTo(HygieneState.SILENT);
        assertThat(standing(open).silentDays()).isEqualTo(9);
        LocalDate friday = today.minusDays(3);
        day(open, friday);
        assertThat(standing(open).silentDays()).isZero();
        assertThat(standing(open).lastLogged()).isEqualTo(friday);
        assertThat(standing(open).state()).isEqualTo(HygieneState.BEHIND);
        assertThat(standing(open).week().percent()).isEqualTo(20);
    }

    @Test
    void a_school_that_did_its_plan_all_week_is_on_plan_and_the_last_day_is_the_friday() {
        IntStream.of(3, 4, 5, 6, 7).forEach(back -> day(open, today.minusDays(back)));
        assertThat(standing(open).state()).isEqualTo(HygieneState.ON_PLAN);
        assertThat(survey().lastDay()).isEqualTo(today.minusDays(3));
        assertThat(survey().onLastDay().percent()).isEqualTo(100);
        assertThat(survey().on(today).percent()).isZero();
        assertThat(survey().counties()).singleElement().satisfies(row -> {
            assertThat(row.schools()).isEqualTo(2);
            assertThat(row.behind()).isZero();
            assertThat(row.week().wanted()).isEqualTo(110);
        });
    }

    @Test
    void what_is_done_on_a_day_off_makes_up_for_no_school_day() {
        day(open, today.minusDays(1));
        assertThat(standing(open).week().done()).isZero();
        assertThat(standing(open).silentDays()).isZero();
    }

    @Test
    void before_it_opens_every_place_is_done_once_within_days_and_the_facts_age() {
        assertThat(standing(coming).state()).isEqualTo(HygieneState.PREPARING);
        assertThat(verdict(coming, "hygiene.fact.disinfected")).isEqualTo(FactVerdict.BROKEN);
        fixture.prepared(coming);
        assertThat(standing(coming).state()).isEqualTo(HygieneState.PREPARED);
        assertThat(verdict(coming, "hygiene.fact.disinfected")).isEqualTo(FactVerdict.MET);
        assertThat(verdict(coming, "hygiene.fact.ventilation")).isEqualTo(FactVerdict.MET);
        time.advance(Duration.ofDays(3));
        assertThat(verdict(coming, "hygiene.fact.ventilation")).isEqualTo(FactVerdict.BROKEN);
        assertThat(verdict(coming, "hygiene.fact.disinfected")).isEqualTo(FactVerdict.MET);
        time.advance(Duration.ofDays(4));
        assertThat(verdict(coming, "hygiene.fact.disinfected")).isEqualTo(FactVerdict.BROKEN);
        assertThat(standing(coming).state()).isEqualTo(HygieneState.UNPREPARED);
    }

    @Test
    void what_was_disinfected_before_the_opening_stays_so_and_what_was_not_is_made_up_for() {
        assertThat(verdict(open, "hygiene.fact.disinfected")).isEqualTo(FactVerdict.BROKEN);
        fixture.all(open, today.minusDays(16), HygieneKind.DISINFECTION);
        assertThat(fact(open, "hygiene.fact.disinfected").reasonKey()).isEqualTo("hygiene.fact.disinfected.at-opening");
        assertThat(verdict(open, "hygiene.fact.disinfected")).isEqualTo(FactVerdict.MET);
        UnitId late = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S3")
                .openedOn(today.minusDays(14))
                .entered();
        fixture.all(late, today.minusDays(2), HygieneKind.DISINFECTION);
        assertThat(verdict(late, "hygiene.fact.disinfected")).isEqualTo(FactVerdict.MET);
    }

    @Test
    void an_open_school_is_aired_if_its_last_three_school_days_were_logged() {
        IntStream.of(3, 4).forEach(back -> fixture.all(open, today.minusDays(back), HygieneKind.VENTILATION));
        assertThat(verdict(open, "hygiene.fact.ventilation")).isEqualTo(FactVerdict.BROKEN);
        fixture.all(open, today.minusDays(5), HygieneKind.VENTILATION);
        assertThat(verdict(open, "hygiene.fact.ventilation")).isEqualTo(FactVerdict.MET);
    }

    @Test
    void a_place_that_a_school_has_not_is_not_waited_for() {
        SystemWork.run("test", () -> {
            for (HygienePlace place : HygienePlace.values()) {
                if (place != HygienePlace.CLASSROOM) {
                    plans.say(coming, term, place, new OwnPlaceDraft(false, 1, 0, 0, "没有"));
                }
            }
        });
        fixture.log(coming, HygieneFixture.disinfected(HygienePlace.CLASSROOM, today));
        fixture.log(coming, HygieneFixture.aired(HygienePlace.CLASSROOM, today, 30));
        assertThat(standing(coming).state()).isEqualTo(HygieneState.PREPARED);
    }

    @Test
    void a_standard_is_set_for_all_from_tomorrow_by_the_bureau_only() {
        HygieneStandard more = new HygieneStandard(HygienePlace.CLASSROOM, today.plusDays(1), 2, 500, 5, 20, "流感季加强通风");
        standards.set(more);
        assertThat(standards.on(today)).doesNotContain(more);
        assertThat(standards.on(today.plusDays(1))).contains(more);
        assertThat(standards.all()).contains(more).hasSize(10);
        HygieneStandard now = new HygieneStandard(HygienePlace.CLASSROOM, today, 2, 500, 5, 20, "今天");
        assertThatThrownBy(() -> standards.set(now))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("validFrom"));
        HygieneRule rule = new HygieneRule(today.plusDays(1), 60, 60, 3, 7, 3, "x");
        assertThatThrownBy(() -> standards.set(rule))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("redBelow"));
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThatThrownBy(() -> standards.set(more)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_raised_standard_is_asked_of_a_school_that_does_more_too() {
        SystemWork.run(
                "test", () -> plans.say(open, term, HygienePlace.CLASSROOM, new OwnPlaceDraft(true, 1, 2, 3, null)));
        standards.set(new HygieneStandard(HygienePlace.CLASSROOM, today.plusDays(1), 3, 500, 3, 30, "加强"));
        time.advance(Duration.ofDays(1));
        assertThat(plans.places(open, term)).anySatisfy(row -> {
            assertThat(row.place()).isEqualTo(HygienePlace.CLASSROOM);
            assertThat(row.disinfections()).isEqualTo(3);
        });
    }

    @Test
    void the_principal_is_told_at_night_and_the_county_of_the_silent_and_both_no_more_when_it_is_made_up_for() {
        watch.atNight();
        assertThat(told(Role.PRINCIPAL, open)).containsExactly("hygiene.notice.open");
        assertThat(told(Role.PRINCIPAL, coming)).containsExactly("hygiene.notice.before-opening");
        assertThat(told(Role.COUNTY_OFFICER, county)).containsExactly("hygiene.notice.silent");
        assertThat(told(Role.DOCTOR, open)).isEmpty();
        day(open, today.minusDays(3));
        fixture.prepared(coming);
        watch.duringTheDay();
        assertThat(told(Role.PRINCIPAL, open)).isEmpty();
        assertThat(told(Role.PRINCIPAL, coming)).isEmpty();
        assertThat(told(Role.COUNTY_OFFICER, county)).isEmpty();
    }

    @Test
    void during_the_day_nobody_is_told_anew() {
        watch.duringTheDay();
        assertThat(told(Role.PRINCIPAL, open)).isEmpty();
    }

    private List<String> told(Role role, UnitId unit) {
        signedIn.as(role, unit);
        return board.open().stream()
                .map(NoticeRow::messageKey)
                .filter(key -> key.startsWith("hygiene."))
                .toList();
    }

    @Test
    void the_figures_are_those_of_the_last_school_day() {
        fixture.all(open, today.minusDays(3), HygieneKind.DISINFECTION);
        assertThat(figure("hygiene.figure.disinfected")).isEqualTo(100);
        assertThat(figure("hygiene.figure.aired")).isZero();
        assertThat(figure("hygiene.figure.behind")).isEqualTo(1);
        assertThat(figure("hygiene.figure.prepared")).isZero();
    }

    private int figure(String key) {
        Figure figure =
                figures.figures(new FigureScope(prefecture, term), List.of(key)).getFirst();
        return Objects.requireNonNull(figure.value()).intValueExact();
    }

    @Test
    void more_schools_cost_no_more_statements() throws Exception {
        survey();
        int few = StatementCounter.count(this::survey).size();
        organisation.enter(IntStream.range(0, 60)
                .mapToObj(n -> organisation.aSchool().inCounty(county))
                .toList());
        survey();
        assertThat(StatementCounter.count(this::survey)).hasSize(few).hasSizeLessThanOrEqualTo(4);
        assertThat(survey().schools()).hasSize(62);
    }

    @Test
    void past_logs_are_taken_over_as_if_they_had_been_entered() {
        LocalDate friday = today.minusDays(3);
        SystemWork.run("test", () -> new TakenOver(open, friday).into(past, prefecture, term));
        assertThat(standing(open).on(friday)).isEqualTo(new Share(2, 10, 1, 12));
        fixture.log(open, HygieneFixture.disinfected(HygienePlace.TOILET, friday));
        assertThat(standing(open).on(friday)).isEqualTo(new Share(3, 10, 1, 12));
    }

    private record TakenOver(UnitId school, LocalDate day) {

        void into(PastHygiene past, UnitId scope, TermId term) {
            past.take(
                    scope,
                    term,
                    List.of(
                            log(HygienePlace.TOILET, HygieneKind.DISINFECTION),
                            log(HygienePlace.GATE, HygieneKind.DISINFECTION),
                            log(HygienePlace.CANTEEN, HygieneKind.VENTILATION)));
        }

        private PastLog log(HygienePlace place, HygieneKind kind) {
            return new PastLog(
                    school,
                    place,
                    kind,
                    day.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant(),
                    "校医-01");
        }
    }

    private FactVerdict verdict(UnitId school, String key) {
        return fact(school, key).verdict();
    }

    private Fact fact(UnitId school, String key) {
        Map<String, Fact> known = Objects.requireNonNull(
                facts.of(new FigureScope(prefecture, term), List.of(key)).get(school));
        return Objects.requireNonNull(known.get(key));
    }
}
