package org.kaixue.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.readiness.Hindrance.Kind;
import org.kaixue.supervision.VisitTier;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who approves what, and who does not. */
@DatabaseTest
class ApprovalsTest {

    @Autowired
    private ReadinessFixture fixture;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalRules rules;

    @Autowired
    private FactWatch watch;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock time;

    private UnitId county;
    private UnitId school;
    private Actor officer;

    @BeforeEach
    void aSchool() {
        fixture.list();
        county = organisation.aCounty();
        school = fixture.stocked(organisation.aSchool().inCounty(county));
        officer = fixture.person("县教育局干部甲");
    }

    private void officer(Actor actor) {
        signedIn.as(actor, new Grant(Role.COUNTY_OFFICER, county), new Grant(Role.PRINCIPAL, school));
    }

    private AssessmentRecord record(Stage stage) {
        return SystemWork.as("test", () -> assessments.record(school, fixture.term(), stage));
    }

    private static void refused(Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo("readiness.hindrance." + kind));
    }

    @Test
    void an_approval_keeps_the_facts_and_answers_that_it_stood_on_whatever_becomes_of_them() {
        AssessmentId id = fixture.evaluated(school, Stage.PRIMARY);
        officer(officer);
        approvals.approve(id);
        fixture.issue(school, 10);
        signedIn.reset();
        SystemWork.run("test", () -> {
            ApprovedFacts kept = approvals.stoodOn(id).orElseThrow();
            assertThat(kept.by()).isEqualTo("县教育局干部甲");
            assertThat(kept.points()).isEqualTo(100);
            assertThat(kept.items()).hasSize(4);
            assertThat(kept.items().getFirst().fact()).isEqualTo(FactVerdict.MET);
            assertThat(kept.items().getFirst().answers()).containsKey(Assessor.COUNTY);
            assertThat(Objects.requireNonNull(kept.items().get(1).answers().get(Assessor.SELF))
                            .value())
                    .isEqualTo("YES");
        });
    }

    @Test
    void nobody_approves_what_he_answered_or_handed_in_himself() {
        officer(officer);
        AssessmentId id = assessments.begin(school, Stage.PRIMARY);
        assessments.answer(id, ReadinessFixture.yes(record(Stage.PRIMARY).edition()));
        signedIn.reset();
        SystemWork.run("test", () -> assessments.submit(id));
        fixture.visited(school, VisitTier.COUNTY, null);
        watch.afterChanges();
        officer(officer);

        refused(Kind.OWN_ASSESSMENT, () -> approvals.approve(id));
        assertThat(Objects.requireNonNull(
                                approvals.approve(List.of(id)).getFirst().refusal())
                        .kind())
                .isEqualTo(Kind.OWN_ASSESSMENT);
        assertThat(assessments
                        .record(school, fixture.term(), Stage.PRIMARY)
                        .rights()
                        .approve())
                .as("the page does not offer it")
                .isFalse();
        assertThat(record(Stage.PRIMARY).state()).isEqualTo(AssessmentState.COUNTY_EVALUATED);

        officer(fixture.person("县教育局干部乙"));
        approvals.approve(id);
        assertThat(record(Stage.PRIMARY).state()).isEqualTo(AssessmentState.APPROVED);
    }

    @Test
    void nobody_approves_what_stands_on_a_visit_of_his_own_team() {
        AssessmentId id = fixture.selfAssessed(school, Stage.PRIMARY);
        fixture.visited(school, VisitTier.COUNTY, officer);
        watch.afterChanges();
        officer(officer);
        refused(Kind.OWN_VISIT, () -> approvals.approve(id));
        assertThat(approvals.approve(List.of(id)).getFirst().approved()).isFalse();
        assertThat(record(Stage.PRIMARY).state()).isEqualTo(AssessmentState.COUNTY_EVALUATED);
    }

    @Test
    void a_county_does_not_approve_what_is_the_prefectures_and_the_prefecture_looks_first() {
        UnitId senior = fixture.stocked(organisation.aSchool().inCounty(county).ofType(SchoolType.SENIOR));
        AssessmentId id = fixture.evaluated(senior, Stage.SENIOR);
        signedIn.as(officer, new Grant(Role.COUNTY_OFFICER, county));
        refused(Kind.TIER, () -> approvals.approve(id));
        Actor bureau = fixture.person("州教育局干部");
        signedIn.as(bureau, new Grant(Role.BUREAU_OFFICER, organisation.prefecture()));
        refused(Kind.NOT_INSPECTED, () -> approvals.approve(id));
        signedIn.reset();
        time.advance(Duration.ofDays(1));
        fixture.visited(senior, VisitTier.PREFECTURE, null);
        watch.afterChanges();
        signedIn.as(bureau, new Grant(Role.BUREAU_OFFICER, organisation.prefecture()));
        approvals.approve(id);
        signedIn.as(officer, new Grant(Role.COUNTY_OFFICER, county));
        refused(Kind.TIER, () -> approvals.suspend(id, new ReasonDraft("食堂停用")));
    }

    @Test
    void what_the_bureau_approves_in_a_countys_place_the_prefecture_has_approved() {
        AssessmentId id = fixture.evaluated(school, Stage.PRIMARY);
        assertThat(record(Stage.PRIMARY).approver()).isEqualTo(VisitTier.COUNTY);
        signedIn.as(fixture.person("州教育局干部"), new Grant(Role.BUREAU_OFFICER, organisation.prefecture()));
        approvals.approve(id);
        assertThat(record(Stage.PRIMARY).approver()).isEqualTo(VisitTier.PREFECTURE);
    }

    @Test
    void the_bureau_lets_another_tier_approve_from_a_day_on() {
        UnitId prefecture = organisation.prefecture();
        signedIn.as(officer, new Grant(Role.COUNTY_OFFICER, county));
        ApprovalRule changed =
                new ApprovalRule(Stage.PRIMARY, LocalDate.of(2026, 11, 24), VisitTier.PREFECTURE, true, "州教育局通知");
        assertThatThrownBy(() -> rules.change(changed)).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        rules.change(changed);
        assertThat(rules.current().get(Stage.PRIMARY.ordinal()).tier()).isEqualTo(VisitTier.COUNTY);
        time.advance(Duration.ofDays(1));
        assertThat(rules.current().get(Stage.PRIMARY.ordinal()).tier()).isEqualTo(VisitTier.PREFECTURE);
        rules.change(changed);
        time.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> rules.change(changed))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("validFrom"));
    }

    @Test
    void of_many_at_once_each_stands_by_itself_and_says_why_not() {
        UnitId poor = organisation
                .aSchool()
                .inCounty(county)
                .openingOn(LocalDate.of(2026, 11, 30))
                .entered();
        UnitId draft = fixture.stocked(organisation.aSchool().inCounty(county));
        List<AssessmentId> ids = List.of(
                fixture.evaluated(school, Stage.PRIMARY),
                fixture.evaluated(poor, Stage.PRIMARY),
                fixture.answered(draft, Stage.PRIMARY));
        officer(officer);
        List<BatchAnswer> answers = approvals.approve(ids);
        assertThat(answers).extracting(BatchAnswer::approved).containsExactly(true, false, false);
        assertThat(Objects.requireNonNull(answers.get(1).refusal()).kind()).isEqualTo(Kind.VETO);
        assertThat(Objects.requireNonNull(answers.get(2).refusal()).kind()).isEqualTo(Kind.NOT_EVALUATED);

        signedIn.as(fixture.person("外县干部"), new Grant(Role.COUNTY_OFFICER, organisation.aCounty()));
        assertThatThrownBy(() -> approvals.approve(ids)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void what_is_sent_back_is_mended_handed_in_and_looked_at_again() {
        AssessmentId id = fixture.evaluated(school, Stage.PRIMARY);
        officer(officer);
        approvals.giveBack(id, new ReasonDraft("标识不全"));
        assertThat(Objects.requireNonNull(record(Stage.PRIMARY).row()).reason()).isEqualTo("标识不全");
        refused(Kind.NOT_EVALUATED, () -> approvals.approve(id));
        time.advance(Duration.ofMinutes(1));
        signedIn.reset();
        SystemWork.run("test", () -> assessments.submit(id));
        watch.afterChanges();
        assertThat(record(Stage.PRIMARY).state())
                .as("the visit before it was sent back does not count")
                .isEqualTo(AssessmentState.SELF_ASSESSED);
        time.advance(Duration.ofDays(1));
        fixture.visited(school, VisitTier.COUNTY, null);
        watch.afterChanges();
        officer(officer);
        approvals.approve(id);
        assertThat(record(Stage.PRIMARY).state()).isEqualTo(AssessmentState.APPROVED);
    }

    @Test
    void a_suspended_approval_comes_back_only_by_a_new_one() {
        AssessmentId id = fixture.evaluated(school, Stage.PRIMARY);
        officer(officer);
        approvals.approve(id);
        approvals.suspend(id, new ReasonDraft("食堂停用"));
        watch.afterChanges();
        assertThat(record(Stage.PRIMARY).state()).isEqualTo(AssessmentState.SUSPENDED);
        approvals.approve(id);
        assertThat(record(Stage.PRIMARY).state()).isEqualTo(AssessmentState.APPROVED);
    }

    @Test
    void a_failed_veto_item_of_a_visit_forbids_it_though_the_school_says_yes() {
        AssessmentId id = fixture.selfAssessed(school, Stage.PRIMARY);
        fixture.visited(school, VisitTier.COUNTY, null, "NO");
        watch.afterChanges();
        officer(officer);
        refused(Kind.VETO, () -> approvals.approve(id));
        AssessmentRecord record = record(Stage.PRIMARY);
        assertThat(Objects.requireNonNull(record.lines().getFirst().answers().get(Assessor.COUNTY))
                        .disagrees())
                .as("the store has masks, the visitor saw none")
                .isTrue();
        assertThat(Objects.requireNonNull(record.scores().get(Assessor.SELF))
                        .score()
                        .points())
                .isEqualTo(100);
        assertThat(Objects.requireNonNull(record.scores().get(Assessor.COUNTY))
                        .score()
                        .points())
                .isZero();
    }
}
