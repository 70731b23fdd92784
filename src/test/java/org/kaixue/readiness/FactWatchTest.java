package org.kaixue.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Actor;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OpeningDraft;
import org.kaixue.organisation.Openings;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.AnswerDraft;
import org.kaixue.rectification.FindingFilter;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.FindingSource;
import org.kaixue.rectification.Rectifications;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;

/** An approval stands on facts: when one of them ceases to hold, nobody has to say so. */
@DatabaseTest
class FactWatchTest {

    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);

    @Autowired
    private ReadinessFixture fixture;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private FactWatch watch;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Openings openings;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private NoticeBoard notices;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock time;

    @Autowired
    private Rows rows;

    private UnitId county;
    private UnitId school;
    private AssessmentId assessment;
    private Actor officer;

    @BeforeEach
    void approved() {
        fixture.list();
        county = organisation.aCounty();
        school = fixture.stocked(organisation.aSchool().inCounty(county));
        assessment = fixture.evaluated(school, Stage.PRIMARY);
        officer = fixture.person("县教育局干部甲");
        approve();
    }

    private void approve() {
        signedIn.as(officer, new Grant(Role.COUNTY_OFFICER, county));
        approvals.approve(assessment);
        signedIn.reset();
    }

    private void issue(long masks) {
        signedIn.as(fixture.person("仓库管理员" + Ids.next()), new Grant(Role.LOGISTICS, school));
        fixture.issue(school, masks);
        signedIn.reset();
    }

    private AssessmentRecord record() {
        return SystemWork.as("test", () -> assessments.record(school, fixture.term(), Stage.PRIMARY));
    }

    private AssessmentState state() {
        return Objects.requireNonNull(record().row()).state();
    }

    private List<String> told(Role role, UnitId unit) {
        signedIn.as(role, unit);
        List<String> told = notices.open().stream()
                .map(NoticeRow::messageKey)
                .filter(key -> key.startsWith("readiness."))
                .toList();
        signedIn.reset();
        return told;
    }

    private void opens() {
        SystemWork.run("test", () -> {
            time.advance(Duration.ofDays(7));
            openings.set(
                    school,
                    fixture.term(),
                    new OpeningDraft(
                            Stage.PRIMARY,
                            1,
                            organisation.term().days().first().plusDays(67),
                            organisation.term().days().first().plusDays(67)));
        });
        watch.afterChanges();
    }

    @Test
    void it_looks_several_times_a_minute() throws Exception {
        Scheduled often = FactWatch.class.getDeclaredMethod("afterChanges").getAnnotation(Scheduled.class);
        assertThat(Duration.of(often.fixedDelay(), often.timeUnit().toChronoUnit()))
                .isLessThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void before_opening_an_approval_lapses_when_masks_are_issued_below_the_floor_and_returns_only_by_a_new_one() {
        assertThat(state()).isEqualTo(AssessmentState.APPROVED);

        issue(ReadinessFixture.PLENTY - 10);
        watch.afterChanges();

        assertThat(state()).isEqualTo(AssessmentState.LAPSED);
        assertThat(Objects.requireNonNull(record().row()).reason()).isEqualTo("need.fact.masks");
        assertThat(record().row().approvedBy()).isNull();
        assertThat(record().unmet()).containsExactly("need.fact.masks");
        assertThat(told(Role.PRINCIPAL, school)).containsExactly("readiness.notice.lapsed");
        assertThat(told(Role.COUNTY_OFFICER, county)).containsExactly("readiness.notice.lapsed");
        assertThatThrownBy(this::approve)
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("readiness.hindrance.VETO"));

        fixture.receive(school, ReadinessFixture.PLENTY);
        watch.afterChanges();
        assertThat(state()).as("the masks are back").isEqualTo(AssessmentState.LAPSED);

        approve();
        assertThat(state()).isEqualTo(AssessmentState.APPROVED);
        watch.afterChanges();
        assertThat(told(Role.PRINCIPAL, school)).isEmpty();
    }

    @Test
    void what_stays_above_the_floor_changes_nothing() {
        issue(100);
        watch.afterChanges();
        assertThat(state()).isEqualTo(AssessmentState.APPROVED);
        assertThat(record().events()).extracting(AssessmentEvent::kind).doesNotContain(AssessmentEvent.Kind.LAPSED);
    }

    @Test
    void after_opening_the_state_stays_and_a_finding_of_24_hours_and_notices_go_out_until_it_is_mended() {
        opens();
        assertThat(state()).isEqualTo(AssessmentState.OPENED);

        issue(ReadinessFixture.PLENTY - 10);
        watch.afterChanges();

        assertThat(state()).isEqualTo(AssessmentState.OPENED);
        assertThat(Objects.requireNonNull(record().row()).brokenSince()).isNotNull();
        FindingRow finding = findings().getFirst();
        assertThat(finding.source()).isEqualTo(FindingSource.READINESS);
        assertThat(finding.severity()).isEqualTo(FindingSeverity.HOURS_24);
        assertThat(Duration.between(finding.foundAt(), finding.dueAt())).isEqualTo(Duration.ofHours(24));
        assertThat(told(Role.PRINCIPAL, school)).containsExactly("readiness.notice.broken");
        assertThat(told(Role.COUNTY_OFFICER, county)).containsExactly("readiness.notice.broken");

        watch.afterChanges();
        watch.sweep();
        assertThat(findings()).as("found once").hasSize(1);

        fixture.receive(school, ReadinessFixture.PLENTY);
        watch.afterChanges();
        assertThat(record().row().brokenSince()).isNull();
        assertThat(told(Role.PRINCIPAL, school)).isEmpty();
        assertThat(findings()).as("until somebody has seen it").hasSize(1);
    }

    @Test
    void what_breaks_again_after_its_finding_was_closed_opens_it_again() {
        opens();
        issue(ReadinessFixture.PLENTY - 10);
        watch.afterChanges();
        SystemWork.run("test", () -> {
            rectifications.handIn(findings().getFirst().id(), new AnswerDraft("已补充"));
            rectifications.close(findings().getFirst().id(), new AnswerDraft("已看到"));
        });
        fixture.receive(school, ReadinessFixture.PLENTY);
        watch.afterChanges();
        issue(ReadinessFixture.PLENTY - 10);
        watch.afterChanges();
        assertThat(findings()).hasSize(1);
        assertThat(findings().getFirst().reopened()).isEqualTo(1);
    }

    @Test
    void a_fact_that_only_time_changes_is_found_by_the_sweep() {
        watch.afterChanges();
        time.advance(Duration.ofDays(400));
        watch.afterChanges();
        assertThat(state()).as("nobody did anything").isEqualTo(AssessmentState.APPROVED);
        watch.sweep();
        assertThat(state()).as("all masks have expired").isEqualTo(AssessmentState.LAPSED);
    }

    @Test
    void a_change_whose_transaction_ended_late_is_seen_all_the_same() {
        time.advance(Duration.ofMinutes(10));
        fixture.receive(school, 1);
        watch.afterChanges();
        rows.write("update readiness_fact set verdict = 'BROKEN', holds = false");
        rows.write(
                "insert into audit_entry (id, happened_at, actor, action, refused, record_kind, unit_id)"
                        + " values (?, ?, 'A', 'stock.issue', false, 'stock-document', ?)",
                Ids.bytes(Ids.next()),
                Moments.column(time.instant().minus(Duration.ofMinutes(4))),
                Ids.bytes(school.value()));
        watch.afterChanges();
        assertThat(record().unmet()).as("judged anew").isEmpty();
    }

    @Test
    void an_opening_day_that_is_taken_back_leads_back_to_the_approval() {
        opens();
        SystemWork.run(
                "test",
                () -> openings.set(
                        school,
                        fixture.term(),
                        new OpeningDraft(
                                Stage.PRIMARY,
                                1,
                                organisation.term().days().first().plusDays(70),
                                null)));
        watch.afterChanges();
        assertThat(state()).isEqualTo(AssessmentState.APPROVED);
    }

    private List<FindingRow> findings() {
        return SystemWork.as("test", () -> rectifications.page(school, FindingFilter.ALL, ALL));
    }
}
