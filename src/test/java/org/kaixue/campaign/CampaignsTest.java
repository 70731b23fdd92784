package org.kaixue.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.campaign.CampaignFixture.handbooks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures with their targets, entries and corrections; batches; lessons; and who may do what. */
@DatabaseTest
class CampaignsTest {

    @Autowired
    CampaignFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Measures measures;

    @Autowired
    MeasureReports reports;

    @Autowired
    Batches batches;

    @Autowired
    Lessons lessons;

    @Autowired
    CampaignFigures figures;

    @Autowired
    BusinessClock clock;

    @Autowired
    SignedIn signedIn;

    private UnitId prefecture;
    private UnitId county;
    private UnitId one;
    private UnitId two;
    private CampaignId campaign;
    private LocalDate today;

    @BeforeEach
    void a_campaign_with_two_schools() {
        organisation.term();
        prefecture = organisation.prefecture();
        county = organisation.aCounty("C7", "七县", "County Seven");
        today = clock.today();
        one = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S1")
                .openingOn(today.plusDays(7))
                .entered();
        two = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S2")
                .openingOn(today.minusDays(1))
                .entered();
        campaign = fixture.run(prefecture, "春季开学");
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
    }

    private MeasureRow row(UnitId unit) {
        return measures.of(campaign, unit).getFirst();
    }

    @Test
    void each_school_owes_its_target_and_the_sum_counts_nobodys_surplus_for_another() {
        MeasureId id =
                fixture.set(campaign, prefecture, handbooks(MeasureTarget.PER_SCHOOL, "100", today.plusDays(10)));
        fixture.report(id, one, 150);
        assertThat(row(prefecture).target()).isEqualTo(200);
        assertThat(row(prefecture).done()).isEqualTo(150);
        assertThat(row(prefecture).percent()).isEqualTo(50);
        assertThat(row(prefecture).progress()).isEqualTo(Progress.UNDER_WAY);
        assertThat(row(one).progress()).isEqualTo(Progress.DONE);
        assertThat(row(two).units()).singleElement().satisfies(unit -> assertThat(unit.missing())
                .isEqualTo(100));
    }

    @Test
    void a_measure_is_late_after_its_last_day_and_due_soon_in_its_last_week() {
        fixture.takenOver(campaign, prefecture, handbooks(MeasureTarget.PER_SCHOOL, "1", today.minusDays(1)));
        assertThat(row(county).progress()).isEqualTo(Progress.LATE);
        assertThat(row(county).count(Progress.LATE)).isEqualTo(2);
        CampaignId other = fixture.run(county, "流感");
        fixture.set(other, county, handbooks(MeasureTarget.PER_SCHOOL, "1", today));
        assertThat(measures.of(other, county).getFirst().progress()).isEqualTo(Progress.SOON);
    }

    @Test
    void a_target_by_pupils_takes_the_headcounts_and_is_unknown_where_one_is_missing() {
        UnitId full = organisation
                .aSchool()
                .inCounty(county)
                .withCode("S3")
                .with(301)
                .pupils()
                .openingOn(today.plusDays(7))
                .entered();
        fixture.set(campaign, prefecture, handbooks(MeasureTarget.PER_PUPIL, "1.1", today.plusDays(10)));
        assertThat(row(full).target()).isEqualTo(332);
    }

    @Test
    void a_county_owes_its_own_and_the_unit_that_set_it_the_whole() {
        fixture.set(campaign, prefecture, handbooks(MeasureTarget.PER_COUNTY, "5", today.plusDays(10)));
        assertThat(row(prefecture).units()).extracting(UnitProgress::unit).containsExactly(county);
        CampaignId other = fixture.run(prefecture, "另一个");
        fixture.set(other, prefecture, handbooks(MeasureTarget.WHOLE, "30", today.plusDays(10)));
        assertThat(measures.of(other, prefecture).getFirst().units())
                .extracting(UnitProgress::unit)
                .containsExactly(prefecture);
        assertThat(measures.of(other, one)).isEmpty();
    }

    @Test
    void an_entry_is_taken_back_once_by_another_and_both_stay() {
        MeasureId id =
                fixture.set(campaign, prefecture, handbooks(MeasureTarget.PER_SCHOOL, "100", today.plusDays(10)));
        signedIn.as(Role.PRINCIPAL, one);
        ReportId wrong = reports.report(id, one, new ReportDraft(today, 1_000, "手误"));
        at("reason", () -> reports.reverse(wrong, " "));
        ReportId back = reports.reverse(wrong, "多写一个零");
        refused("campaign.report.reversed-already", () -> reports.reverse(wrong, "再来"));
        refused("campaign.report.reversed-already", () -> reports.reverse(back, "再来"));
        reports.report(id, one, new ReportDraft(today, 100, null));
        assertThat(reports.of(id, one)).extracting(ReportRow::count).containsExactly(100, -1_000, 1_000);
        assertThat(row(one).done()).isEqualTo(100);
    }

    @Test
    void only_what_is_asked_of_a_unit_is_reported_and_not_for_the_future_nor_before_the_campaign() {
        MeasureId id =
                fixture.set(campaign, prefecture, handbooks(MeasureTarget.PER_SCHOOL, "100", today.plusDays(10)));
        refused("campaign.report.not-asked", () -> reports.report(id, county, new ReportDraft(today, 1, null)));
        at("day", () -> reports.report(id, one, new ReportDraft(today.plusDays(1), 1, null)));
        at("day", () -> reports.report(id, one, new ReportDraft(today.minusDays(8), 1, null)));
        measures.withdraw(id);
        refused("campaign.report.withdrawn", () -> reports.report(id, one, new ReportDraft(today, 1, null)));
        measures.askAgain(id);
        campaigns.close(campaign);
        refused("campaign.closed-already", () -> reports.report(id, one, new ReportDraft(today, 1, null)));
        campaigns.takeUp(campaign);
        assertThat(reports.report(id, one, new ReportDraft(today, 1, null))).isNotNull();
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_field() {
        at(
                "until",
                () -> campaigns.begin(
                        prefecture,
                        fixture.term(),
                        new CampaignDraft("反了", CampaignKind.OTHER, today, today.minusDays(1), Set.of())));
        at(
                "dueOn",
                () -> measures.set(campaign, prefecture, handbooks(MeasureTarget.PER_SCHOOL, "1", today.minusDays(1))));
        at(
                "dueOn",
                () -> fixture.takenOver(
                        campaign, prefecture, handbooks(MeasureTarget.PER_SCHOOL, "1", today.minusDays(30))));
        at("factor", () -> measures.set(campaign, prefecture, handbooks(MeasureTarget.PER_SCHOOL, "1.5", today)));
        at("wentWell", () -> lessons.write(campaign, prefecture, new LessonDraft(1, null, " ", null)));
    }

    @Test
    void a_county_sees_its_campaigns_and_those_above_and_another_countys_are_none_of_its() {
        UnitId other = organisation.aCounty("C8", "八县", "County Eight");
        fixture.run(other, "八县的");
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(campaigns.of(county, fixture.term()))
                .extracting(Campaign::name)
                .containsExactly("春季开学");
        assertThatThrownBy(() -> campaigns.of(other, fixture.term())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> campaigns.close(campaign)).isInstanceOf(AccessRefused.class);
        MeasureId own = measures.set(campaign, county, handbooks(MeasureTarget.PER_SCHOOL, "1", today));
        assertThat(measures.of(campaign, county))
                .extracting(row -> row.measure().id())
                .containsExactly(own);
        signedIn.as(Role.PRINCIPAL, one);
        assertThatThrownBy(() -> measures.withdraw(own)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> reports.report(own, two, new ReportDraft(today, 1, null)))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_batch_gives_stages_their_day_leaves_the_opened_alone_and_is_taken_back() {
        List<BatchRow> before = batches.of(prefecture, fixture.term());
        assertThat(before).hasSize(1);
        assertThat(before.getFirst().count(BatchState.LATE)).isEqualTo(1);
        Set<Stage> stages = before.getFirst().stages();
        LocalDate day = today.plusDays(9);
        Batches.Planned planned = batches.plan(prefecture, fixture.term(), new BatchDraft(2, stages, Set.of(), day));
        assertThat(planned.openings()).isEqualTo(2);
        assertThat(planned.opened()).isZero();
        BatchRow second = batches.of(prefecture, fixture.term()).getFirst();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.first()).isEqualTo(day);
        assertThat(second.state()).isEqualTo(BatchState.PLANNED);
        batches.takeBack(prefecture, fixture.term(), planned.before());
        assertThat(batches.of(prefecture, fixture.term())).isEqualTo(before);
    }

    @Test
    void a_batch_is_refused_for_a_day_that_is_over_outside_the_term_or_for_nobody() {
        Set<Stage> stages = batches.of(prefecture, fixture.term()).getFirst().stages();
        at(
                "day",
                () -> batches.plan(
                        prefecture, fixture.term(), new BatchDraft(2, stages, Set.of(), today.minusDays(1))));
        at(
                "day",
                () -> batches.plan(
                        prefecture, fixture.term(), new BatchDraft(2, stages, Set.of(), today.plusYears(3))));
        at(
                "stages",
                () -> batches.plan(
                        prefecture, fixture.term(), new BatchDraft(2, Set.of(Stage.VOCATIONAL), Set.of(), today)));
        signedIn.as(Role.PRINCIPAL, one);
        assertThatThrownBy(() -> batches.plan(one, fixture.term(), new BatchDraft(2, stages, Set.of(), today)))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void lessons_are_read_above_and_below_and_changed_by_whoever_reports_for_their_unit() {
        signedIn.as(Role.PRINCIPAL, one);
        LessonDraft draft = new LessonDraft(1, "测温快", "排队过密", "分三个时段");
        LessonId id = lessons.write(campaign, one, draft);
        assertThat(lessons.of(campaign, one)).extracting(Lesson::draft).containsExactly(draft);
        signedIn.as(Role.PRINCIPAL, two);
        assertThat(lessons.of(campaign, two)).isEmpty();
        assertThatThrownBy(() -> lessons.remove(id)).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(lessons.of(campaign, county)).hasSize(1);
        lessons.change(id, draft, new LessonDraft(1, "测温快", "排队过密", "分四个时段"));
        assertThat(lessons.of(campaign, county).getFirst().draft().changes()).isEqualTo("分四个时段");
        lessons.remove(id);
        assertThat(lessons.of(campaign, county)).isEmpty();
    }

    @Test
    void the_figures_say_what_is_late_and_what_has_opened() {
        fixture.takenOver(campaign, prefecture, handbooks(MeasureTarget.PER_SCHOOL, "1", today.minusDays(1)));
        assertThat(figure("campaign.figure.measures")).isEqualTo(1);
        assertThat(figure("campaign.figure.measures-late")).isEqualTo(1);
        assertThat(figure("campaign.figure.measures-done")).isZero();
        assertThat(figure("campaign.figure.units-late")).isEqualTo(2);
        assertThat(figure("campaign.figure.stages-opened")).isZero();
        assertThat(figure("campaign.figure.stages-overdue")).isEqualTo(1);
    }

    private int figure(String key) {
        Figure figure = figures.figures(new FigureScope(prefecture, fixture.term()), List.of(key))
                .getFirst();
        return Objects.requireNonNull(figure.value()).intValueExact();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static void at(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                .isEqualTo(field));
    }
}
