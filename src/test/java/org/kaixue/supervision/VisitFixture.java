package org.kaixue.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.kaixue.checklist.ChecklistFixture;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.common.Actor;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.security.AccountDraft;
import org.kaixue.security.AccountService;
import org.kaixue.security.GrantDraft;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Teams with members who have accounts, and visits, for tests of any room. */
@Component
public class VisitFixture {

    private final OrganisationFixtures organisation;
    private final ChecklistFixture checklists;
    private final AccountService accounts;
    private final JointTeams teams;
    private final VisitPlanning planning;
    private final Visits visits;
    private final BusinessClock clock;
    private final ObjectProvider<SignedIn> signedIn;
    private final AtomicInteger made = new AtomicInteger();

    VisitFixture(
            OrganisationFixtures organisation,
            ChecklistFixture checklists,
            AccountService accounts,
            JointTeams teams,
            VisitPlanning planning,
            Visits visits,
            BusinessClock clock,
            ObjectProvider<SignedIn> signedIn) {
        this.organisation = organisation;
        this.checklists = checklists;
        this.accounts = accounts;
        this.teams = teams;
        this.planning = planning;
        this.visits = visits;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    /** A list for visits: a veto item that the portal does not know, and a plain one. */
    public Edition aShortList() {
        checklists.defaults();
        return checklists.aList(
                "list-" + made.incrementAndGet(),
                ChecklistFixture.yesNo("隔离室能够立即使用", true),
                ChecklistFixture.yesNo("洗手池有肥皂", false));
    }

    /** The same list with a question about metre marks, published today. */
    public Edition nextEdition(Edition of) {
        return checklists.nextEdition(of, ChecklistFixture.yesNo("一米线", false));
    }

    /** The account of somebody who could be in a team of the unit. */
    public UUID anAccount(UnitId unit) {
        String name = "member" + made.incrementAndGet();
        return SystemWork.as(
                        "fixtures",
                        () -> accounts.create(new AccountDraft(
                                name,
                                new Bilingual("督导员" + made.get(), "Supervisor " + made.get()),
                                "three brown horses",
                                false,
                                List.of(GrantDraft.of(Role.LOGISTICS, unit)))))
                .value();
    }

    /** A team with this one member. */
    public TeamId aTeam(UnitId unit, UUID member, UnitId... schools) {
        return SystemWork.as(
                "fixtures",
                () -> teams.found(
                        unit,
                        organisation.term().id(),
                        new TeamDraft("第" + made.incrementAndGet() + "联合督导组", 1, members(member), Set.of(schools))));
    }

    static List<TeamDraft.MemberDraft> members(UUID leader) {
        return List.of(
                new TeamDraft.MemberDraft(leader, null, Department.EDUCATION, true),
                new TeamDraft.MemberDraft(null, "市场监管-01", Department.MARKET, false));
    }

    public VisitId planned(TeamId team, UnitId school, Edition edition) {
        return planned(team, school, edition, clock.today());
    }

    public VisitId planned(TeamId team, UnitId school, Edition edition, LocalDate day) {
        return SystemWork.as(
                "fixtures", () -> planning.plan(new VisitPlanDraft(team, school, edition.checklist(), day)));
    }

    /** Lets a member be signed in, with what follows from his team. */
    public void signIn(UUID account, UnitId... schools) {
        Grant[] grants = java.util.Arrays.stream(schools)
                .map(school -> new Grant(Role.SUPERVISOR, school))
                .toArray(Grant[]::new);
        signedIn.getObject().as(new Actor(account, "督导员", "192.0.2.7"), grants);
    }

    /** A visit with every answer yes, submitted by its member. */
    public VisitId submitted(UUID member, TeamId team, UnitId school, Edition edition) {
        VisitId visit = planned(team, school, edition);
        signIn(member, school);
        for (ChecklistItem item : edition.items()) {
            visits.answer(visit, item.key(), ChecklistItem.YES, "看过");
        }
        visits.submit(visit, SubmitDraft.here("一切正常"), Touch.at(clock.now()));
        return visit;
    }
}
