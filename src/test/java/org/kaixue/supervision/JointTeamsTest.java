package org.kaixue.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.checklist.Edition;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.GrantSource;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Teams, what follows from being in one, and the planner. */
@DatabaseTest
class JointTeamsTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private VisitFixture fixture;

    @Autowired
    private JointTeams teams;

    @Autowired
    private VisitPlanning planning;

    @Autowired
    private Visits visits;

    @Autowired
    private TeamGrants grants;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private BusinessClock clock;

    private UnitId county;
    private TermId term;
    private List<UnitId> schools;
    private UUID member;
    private Edition list;

    @BeforeEach
    void a_county_with_six_schools() {
        county = organisation.aCounty();
        term = organisation.term().id();
        schools = organisation.enter(java.util.stream.IntStream.range(0, 6)
                .mapToObj(n -> organisation.aSchool().inCounty(county))
                .toList());
        member = fixture.anAccount(county);
        list = fixture.aShortList();
        signedIn.as(Role.COUNTY_OFFICER, county);
    }

    @Test
    void who_is_in_a_team_supervises_its_schools_until_it_is_dissolved() {
        TeamId team = teams.found(county, term, draft("一组", 2, schools.get(0), schools.get(1)));
        LocalDate last = organisation.term().days().last();
        assertThat(grants.of(List.of(member)))
                .containsExactlyInAnyOrder(
                        new GrantSource.Following(member, Role.SUPERVISOR, schools.get(0), last),
                        new GrantSource.Following(member, Role.SUPERVISOR, schools.get(1), last));
        teams.assign(team, List.of(schools.get(1), schools.get(2)));
        assertThat(grants.of(List.of(member))).hasSize(3);
        teams.dissolve(team);
        assertThat(grants.of(List.of(member))).isEmpty();
        teams.restore(team);
        assertThat(grants.of(List.of(member))).hasSize(3);
    }

    @Test
    void a_team_needs_one_leader_known_members_and_schools_of_its_unit() {
        UnitId elsewhere = organisation.aSchool().entered();
        assertThatThrownBy(() -> teams.found(county, term, draft("一组", 1, elsewhere)))
                .isInstanceOf(AccessRefused.class);
        UUID stranger = fixture.anAccount(organisation.aCounty());
        assertThatThrownBy(() ->
                        teams.found(county, term, new TeamDraft("一组", 1, VisitFixture.members(stranger), Set.of())))
                .isInstanceOf(AccessRefused.class);
        TeamDraft headless = new TeamDraft(
                "一组", 1, List.of(new TeamDraft.MemberDraft(member, null, Department.HEALTH, false)), Set.of());
        assertThat(refused(() -> teams.found(county, term, headless)).key()).isEqualTo("supervision.team.one-leader");
        teams.found(county, term, draft("一组", 1));
        assertThat(refused(() -> teams.found(county, term, draft("一组", 1))).field())
                .isEqualTo("name");
    }

    @Test
    void a_school_to_which_a_team_still_has_to_go_is_not_taken_from_it() {
        TeamId team = teams.found(county, term, draft("一组", 1, schools.get(0)));
        planning.plan(new VisitPlanDraft(team, schools.get(0), list.checklist(), clock.today()));
        assertThat(refused(() -> teams.change(team, draft("一组", 1, schools.get(1))))
                        .key())
                .isEqualTo("supervision.team.school-has-visits");
    }

    @Test
    void a_visit_is_planned_for_a_school_of_the_team_on_a_school_day_that_is_to_come_and_free() {
        TeamId team = teams.found(county, term, draft("一组", 1, schools.get(0)));
        TeamId other = teams.found(county, term, draft("二组", 1, schools.get(0)));
        LocalDate monday = clock.today();
        assertThat(refusedPlan(team, schools.get(1), monday)).isEqualTo("supervision.plan.not-assigned");
        assertThat(refusedPlan(team, schools.get(0), monday.minusDays(3))).isEqualTo("supervision.plan.past");
        assertThat(refusedPlan(team, schools.get(0), monday.plusDays(5))).isEqualTo("supervision.plan.no-school-day");
        VisitId visit = planning.plan(new VisitPlanDraft(team, schools.get(0), list.checklist(), monday));
        assertThat(refusedPlan(other, schools.get(0), monday)).isEqualTo("supervision.plan.two-teams");
        planning.move(visit, monday.plusDays(1));
        planning.plan(new VisitPlanDraft(other, schools.get(0), list.checklist(), monday));
        assertThat(refused(() -> planning.move(visit, monday)).key()).isEqualTo("supervision.plan.two-teams");
        planning.cancel(visit, "学校停课");
        assertThat(visits.record(visit).cancelReason()).isEqualTo("学校停课");
    }

    @Test
    void the_planner_fills_every_quota_and_never_two_teams_or_too_many_visits_on_a_day() {
        teams.found(county, term, draft("一组", 3, schools.subList(0, 4).toArray(UnitId[]::new)));
        teams.found(county, term, draft("二组", 2, schools.subList(2, 6).toArray(UnitId[]::new)));
        LocalDate today = clock.today();
        PlanProposal proposal =
                planning.propose(county, term, new PlanWish(list.checklist(), today, today.plusDays(18), 2));

        assertThat(proposal.unplaced()).isEmpty();
        assertThat(proposal.visits()).hasSize(4 * 3 + 4 * 2);
        Map<Object, Long> atSchool = count(proposal, visit -> List.of(visit.school(), visit.day()));
        Map<Object, Long> ofTeam = count(proposal, visit -> List.of(visit.team(), visit.day()));
        assertThat(atSchool.values()).containsOnly(1L);
        assertThat(ofTeam.values()).allMatch(visits -> visits <= 2);
        assertThat(proposal.visits())
                .allMatch(visit -> visit.day().getDayOfWeek().getValue() <= 5);

        assertThat(planning.planMany(proposal.visits(), 2)).isEqualTo(20);
        assertThat(planning.propose(county, term, new PlanWish(list.checklist(), today, today.plusDays(18), 2))
                        .visits())
                .isEmpty();
    }

    @Test
    void the_planner_says_what_finds_no_day() {
        teams.found(county, term, draft("一组", 2, schools.get(0)));
        LocalDate today = clock.today();
        PlanProposal proposal = planning.propose(county, term, new PlanWish(list.checklist(), today, today, 4));
        assertThat(proposal.visits()).hasSize(1);
        assertThat(proposal.unplaced()).singleElement().satisfies(left -> assertThat(left.visits())
                .isEqualTo(1));
    }

    @Test
    void a_member_whose_name_is_given_by_hand_holds_nothing() {
        SystemWork.run("test", () -> teams.found(county, term, draft("一组", 1, schools.get(0))));
        assertThat(teams.of(county, term)).singleElement().satisfies(team -> {
            assertThat(team.members()).hasSize(2);
            assertThat(team.owed()).isEqualTo(1);
            assertThat(team.writable()).isTrue();
        });
        assertThat(grants.of(List.of(member))).hasSize(1);
    }

    private TeamDraft draft(String name, int quota, UnitId... of) {
        return new TeamDraft(name, quota, VisitFixture.members(member), Set.of(of));
    }

    private String refusedPlan(TeamId team, UnitId school, LocalDate day) {
        return refused(() -> planning.plan(new VisitPlanDraft(team, school, list.checklist(), day)))
                .key();
    }

    private static Map<Object, Long> count(
            PlanProposal proposal, java.util.function.Function<VisitPlanDraft, Object> by) {
        return proposal.visits().stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static RuleViolation refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(RuleViolation.class, work);
    }
}
