package org.kaixue.preparedness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.attachment.Documents;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.Facts;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans written, handed up, approved and returned; who may do what; what the portal then knows of a school. */
@DatabaseTest
class PlansTest {

    private static final byte[] PDF = "%PDF-1.7 plan".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    PreparednessFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    UnitPlans plans;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    PlanContent content;

    @Autowired
    PlanApprovals approvals;

    @Autowired
    PastPlans past;

    @Autowired
    PreparednessFigures figures;

    @Autowired
    Facts facts;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    private UnitId prefecture;
    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_school() {
        organisation.term();
        prefecture = organisation.prefecture();
        county = organisation.aCounty("C7", "七县", "County Seven");
        school = organisation.aSchool().inCounty(county).withCode("S1").entered();
        fixture.defaults();
        signedIn.as(Role.PRINCIPAL, school);
    }

    @Test
    void a_principal_begins_from_a_template_fills_its_gaps_names_the_posts_and_hands_it_up() {
        PlanId id = drafts.begin(school, PlanKind.EMERGENCY, fixture.template(school, PlanKind.EMERGENCY));
        PlanRecord draft = plans.record(id);
        String name = units.tree().get(school).name().zh();
        assertThat(draft.plan().details().title()).contains(name).doesNotContain("[");
        assertThat(draft.sections()).hasSize(9).allMatch(PlanSection::asOffered);
        assertThat(draft.sections().getFirst().draft().words()).startsWith(name);
        assertThat(draft.missing())
                .extracting(RuleViolation::key)
                .contains("preparedness.submit.gap", "preparedness.submit.no-holder.COMMANDER")
                .hasSize(2 + EmergencyPost.values().length);
        refused("preparedness.submit.gap", () -> drafts.submit(id));
        draft.sections().stream().filter(PlanSection::hasGap).forEach(section -> {
            SectionDraft filled = new SectionDraft(
                    section.draft().heading(), section.draft().words().replaceAll("\\[[^]]*]", "0970-1234567"));
            content.change(id, section.id(), section.draft(), filled);
        });
        at("COMMANDER.holder", () -> drafts.submit(id));
        content.posts(id, List.of(new PostDraft(EmergencyPost.COMMANDER, "校长", null, null)));
        at("COMMANDER.deputy", () -> drafts.submit(id));
        content.posts(id, PreparednessFixture.posts("岗"));
        assertThat(plans.record(id).sections())
                .filteredOn(PlanSection::asOffered)
                .hasSize(7);
        drafts.submit(id);
        assertThat(plans.mine(school).emergency().standing()).isEqualTo(Standing.WAITING);
        refused("preparedness.not-writable.SUBMITTED", () -> content.posts(id, List.of()));
        drafts.takeBack(id);
        assertThat(plans.mine(school).emergency().standing()).isEqualTo(Standing.DRAFTED);
    }

    @Test
    void nobody_holds_a_post_and_deputises_in_it() {
        PlanId id = fixture.written(school, PlanKind.EMERGENCY, "岗");
        at(
                "ISOLATION.deputy",
                () -> content.posts(id, List.of(new PostDraft(EmergencyPost.ISOLATION, "校医", " 校医 ", null))));
    }

    @Test
    void the_county_returns_with_a_reason_and_approves_what_comes_again() {
        PlanId id = fixture.submitted(school, PlanKind.CONTROL);
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(approvals.mayDecide(school)).isTrue();
        approvals.giveBack(id, new ReturnDraft("责任区不清"));
        refused("preparedness.decide.RETURNED", () -> approvals.approve(id, new ApprovalDraft(null)));
        assertThat(plans.mine(school).control().standing()).isEqualTo(Standing.RETURNED);
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(plans.record(id).plan().remark()).isEqualTo("责任区不清");
        drafts.submit(id);
        signedIn.as(Role.COUNTY_OFFICER, county);
        approvals.approve(id, new ApprovalDraft("同意"));
        PlanVersion approved = plans.record(id).plan();
        assertThat(approved.state()).isEqualTo(PlanState.APPROVED);
        assertThat(Objects.requireNonNull(approved.decided()).by()).isEqualTo("COUNTY_OFFICER");
        assertThat(plans.mine(school).control().standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void the_next_version_takes_all_over_and_replaces_the_one_in_force_when_it_is_approved() {
        PlanId first = fixture.approved(school, PlanKind.EMERGENCY);
        PlanId second = drafts.renew(school, PlanKind.EMERGENCY);
        assertThat(plans.record(second).sections())
                .extracting(PlanSection::draft)
                .isEqualTo(plans.record(first).sections().stream()
                        .map(PlanSection::draft)
                        .toList());
        assertThat(plans.record(second).posts())
                .isEqualTo(plans.record(first).posts())
                .hasSize(8);
        refused("preparedness.begin.open", () -> drafts.begin(school, PlanKind.EMERGENCY, null));
        assertThat(plans.mine(school).emergency().standing()).isEqualTo(Standing.IN_FORCE);
        drafts.submit(second);
        signedIn.as(Role.COUNTY_OFFICER, county);
        approvals.approve(second, new ApprovalDraft(null));
        assertThat(plans.history(school, PlanKind.EMERGENCY))
                .extracting(PlanVersion::state)
                .containsExactly(PlanState.APPROVED, PlanState.REPLACED);
        assertThat(plans.history(school, PlanKind.EMERGENCY))
                .extracting(PlanVersion::number)
                .containsExactly(2, 1);
    }

    @Test
    void a_document_alone_is_a_plan_and_stays_with_the_version_that_had_it() {
        PlanId id = drafts.begin(school, PlanKind.CONTROL, null);
        refused("preparedness.submit.empty", () -> drafts.submit(id));
        drafts.attach(id, Documents.checked("工作方案.pdf", PDF));
        drafts.attach(id, Documents.checked("工作方案（定稿）.pdf", PDF));
        drafts.submit(id);
        SystemWork.run("test", () -> approvals.approve(id, new ApprovalDraft(null)));
        PlanId next = drafts.renew(school, PlanKind.CONTROL);
        drafts.detach(next);
        assertThat(plans.record(next).document()).isNull();
        assertThat(plans.document(id).name()).isEqualTo("工作方案（定稿）.pdf");
        assertThat(plans.document(id).content()).isEqualTo(PDF);
        drafts.discard(next);
        assertThat(plans.history(school, PlanKind.CONTROL)).hasSize(1);
        assertThat(plans.document(id).content()).isEqualTo(PDF);
    }

    @Test
    void dates_follow_each_other_and_a_plan_holds_for_a_year_at_most() {
        PlanId id = drafts.begin(school, PlanKind.CONTROL, null);
        DetailsDraft before = plans.record(id).plan().details();
        LocalDate today = clock.today();
        assertThat(before.reviewBy()).isEqualTo(today.plusYears(1));
        at("issuedOn", () -> drafts.details(id, before, dated(before, today.plusDays(1), today.plusDays(20))));
        at("reviewBy", () -> drafts.details(id, before, dated(before, today, today)));
        at(
                "reviewBy",
                () -> drafts.details(
                        id, before, dated(before, today, today.plusYears(1).plusDays(1))));
        drafts.details(id, before, dated(before, today.minusDays(40), today));
        content.add(id, new SectionDraft("职责", "专人负责"));
        at("reviewBy", () -> drafts.submit(id));
    }

    private static DetailsDraft dated(DetailsDraft details, LocalDate issued, LocalDate review) {
        return new DetailsDraft(details.title(), details.titleEn(), issued, review);
    }

    @Test
    void whoever_had_a_hand_in_a_plan_does_not_approve_it_and_officers_do_not_write_for_those_below() {
        Actor officer = fixture.person("县教育局干部");
        signedIn.as(officer, new Grant(Role.COUNTY_OFFICER, county), new Grant(Role.BUREAU_OFFICER, prefecture));
        refused("preparedness.not-own-unit", () -> drafts.begin(school, PlanKind.CONTROL, null));
        PlanId own = drafts.begin(prefecture, PlanKind.CONTROL, null);
        content.add(own, new SectionDraft("职责", "专人负责"));
        drafts.submit(own);
        refused("preparedness.decide.own", () -> approvals.approve(own, new ApprovalDraft(null)));
        refused("preparedness.decide.own", () -> approvals.giveBack(own, new ReturnDraft("x")));
        assertThat(plans.record(own).ownWork()).isTrue();
        signedIn.as(fixture.person("州教育局另一位干部"), new Grant(Role.BUREAU_OFFICER, prefecture));
        approvals.approve(own, new ApprovalDraft(null));
        assertThat(plans.mine(prefecture).control().standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void a_county_does_not_approve_its_own_plans_and_a_school_nobodys() {
        PlanId countys = fixture.submitted(county, PlanKind.CONTROL);
        PlanId schools = fixture.submitted(school, PlanKind.CONTROL);
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThatThrownBy(() -> approvals.approve(countys, new ApprovalDraft(null)))
                .isInstanceOf(AccessRefused.class);
        signedIn.as(Role.PRINCIPAL, school);
        assertThatThrownBy(() -> approvals.approve(schools, new ApprovalDraft(null)))
                .isInstanceOf(AccessRefused.class);
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        approvals.approve(countys, new ApprovalDraft(null));
        assertThat(plans.mine(county).control().standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void of_many_who_approve_and_return_at_once_one_decides() throws Exception {
        fixture.approved(school, PlanKind.CONTROL);
        PlanId second = drafts.renew(school, PlanKind.CONTROL);
        drafts.submit(second);
        signedIn.as(Role.COUNTY_OFFICER, county);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            boolean approve = n % 2 == 0;
            all.add(() -> decided(() -> {
                if (approve) {
                    approvals.approve(second, new ApprovalDraft(null));
                } else {
                    approvals.giveBack(second, new ReturnDraft("不清楚"));
                }
            }));
        }
        assertThat(together(all)).containsOnlyOnce(true);
        assertThat(plans.history(school, PlanKind.CONTROL))
                .filteredOn(version -> version.state() == PlanState.APPROVED)
                .hasSize(1);
    }

    @Test
    void of_many_who_begin_at_once_one_does() throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            all.add(() -> decided(() -> drafts.begin(school, PlanKind.CONTROL, null)));
        }
        assertThat(together(all)).containsOnlyOnce(true);
        assertThat(plans.history(school, PlanKind.CONTROL)).hasSize(1);
    }

    private static boolean decided(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuleViolation late) {
            return false;
        }
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void the_share_in_place_counts_only_what_is_approved_and_not_past_its_review() {
        UnitId other = organisation.aSchool().inCounty(county).withCode("S2").entered();
        fixture.approved(school, PlanKind.CONTROL);
        PlanId emergency = fixture.written(school, PlanKind.EMERGENCY, "岗");
        DetailsDraft details = plans.record(emergency).plan().details();
        drafts.details(
                emergency,
                details,
                dated(details, clock.today().minusDays(300), clock.today().plusDays(10)));
        drafts.submit(emergency);
        SystemWork.run("test", () -> approvals.approve(emergency, new ApprovalDraft(null)));
        fixture.submitted(other, PlanKind.CONTROL);
        fixture.submitted(other, PlanKind.EMERGENCY);
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        assertThat(schools()).isEqualTo(new InPlace(2, 1, 1, 0, 0));
        assertThat(plans.mine(school).emergency().standing()).isEqualTo(Standing.DUE_SOON);
        assertThat(value("preparedness.figure.schools-in-place")).isEqualTo(1);
        time.advance(Duration.ofDays(11));
        assertThat(plans.mine(school).emergency().standing()).isEqualTo(Standing.OVERDUE);
        assertThat(schools()).isEqualTo(new InPlace(2, 0, 1, 1, 0));
        assertThat(value("preparedness.figure.counties-in-place")).isZero();
    }

    private InPlace schools() {
        return InPlace.of(plans.below(county).stream()
                .filter(row -> !row.unit().id().equals(county))
                .toList());
    }

    private int value(String key) {
        List<Figure> found =
                figures.figures(new FigureScope(prefecture, organisation.term().id()), List.of(key));
        return Objects.requireNonNull(found.getFirst().value()).intValueExact();
    }

    @Test
    void the_facts_of_a_school_follow_its_plans() {
        assertThat(verdicts()).containsOnly(FactVerdict.BROKEN);
        fixture.submitted(school, PlanKind.CONTROL);
        assertThat(fact("preparedness.fact.control-plan").reasonKey()).isEqualTo("preparedness.fact.said.WAITING");
        assertThat(verdicts()).containsOnly(FactVerdict.BROKEN);
        PlanId waiting =
                Objects.requireNonNull(plans.mine(school).control().open()).id();
        SystemWork.run("test", () -> approvals.approve(waiting, new ApprovalDraft(null)));
        assertThat(fact("preparedness.fact.control-plan").verdict()).isEqualTo(FactVerdict.MET);
        assertThat(fact("preparedness.fact.current").values()).containsExactly("1", "0", "8");
        fixture.approved(school, PlanKind.EMERGENCY);
        assertThat(verdicts()).containsOnly(FactVerdict.MET);
        time.advance(Duration.ofDays(366));
        assertThat(verdicts()).containsOnly(FactVerdict.BROKEN);
        assertThat(fact("preparedness.fact.emergency-plan").reasonKey()).isEqualTo("preparedness.fact.said.OVERDUE");
    }

    private Fact fact(String key) {
        Map<UnitId, Map<String, Fact>> known =
                facts.of(new FigureScope(school, organisation.term().id()), List.of(key));
        return Objects.requireNonNull(Objects.requireNonNull(known.get(school)).get(key));
    }

    private List<FactVerdict> verdicts() {
        return List.of(
                fact("preparedness.fact.control-plan").verdict(),
                fact("preparedness.fact.emergency-plan").verdict(),
                fact("preparedness.fact.current").verdict());
    }

    @Test
    void what_was_approved_on_paper_is_taken_over_once_and_by_the_bureau_alone() {
        PastPlan paper = new PastPlan(
                school,
                PlanKind.EMERGENCY,
                "应急预案",
                clock.today().minusDays(200),
                clock.today().plusDays(100),
                List.of(new SectionDraft("职责", "专人负责")),
                PreparednessFixture.posts("岗"),
                clock.now(),
                "县教育局",
                "校长");
        assertThatThrownBy(() -> past.take(List.of(paper))).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        past.take(List.of(paper));
        assertThat(plans.mine(school).emergency().standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(Objects.requireNonNull(plans.mine(school).emergency().inForce())
                        .posts())
                .isEqualTo(8);
        refused("preparedness.past.known", () -> past.take(List.of(paper)));
    }

    @Test
    void how_all_units_stand_is_one_statement() throws Exception {
        fixture.approved(school, PlanKind.CONTROL);
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        plans.below(prefecture);
        assertThat(StatementCounter.count(() -> plans.below(prefecture))).hasSize(1);
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
