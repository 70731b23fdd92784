package org.kaixue;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.attachment.Photo;
import org.kaixue.checklist.Edition;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.FindingFlow;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.PastFindings;
import org.kaixue.supervision.JointTeams;
import org.kaixue.supervision.PastVisits;
import org.kaixue.supervision.PlanWish;
import org.kaixue.supervision.RemedyDraft;
import org.kaixue.supervision.ReviewDraft;
import org.kaixue.supervision.SubmitDraft;
import org.kaixue.supervision.TeamDraft;
import org.kaixue.supervision.TeamId;
import org.kaixue.supervision.Touch;
import org.kaixue.supervision.VisitBriefings;
import org.kaixue.supervision.VisitCoverage;
import org.kaixue.supervision.VisitFigures;
import org.kaixue.supervision.VisitFilter;
import org.kaixue.supervision.VisitFixture;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitPlanDraft;
import org.kaixue.supervision.VisitPlanning;
import org.kaixue.supervision.VisitView;
import org.kaixue.supervision.Visits;
import org.springframework.context.ApplicationContext;

/** The methods of supervision, called with another county's team and another school's visit. */
record ForeignSupervisionCalls(ApplicationContext context, Planted planted, LocalDate today) {

    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);
    private static final Photo PHOTO = new Photo(new byte[] {1}, 1, 1);

    void into(ForeignCalls calls) {
        VisitFixture fixture = context.getBean(VisitFixture.class);
        UnitId school = planted.theirs().school();
        UnitId county = planted.first();
        TermId term = planted.term();
        UUID member = fixture.anAccount(county);
        Edition list = fixture.aShortList();
        TeamId team = fixture.aTeam(county, member, school);
        VisitId visit = fixture.planned(team, school, list, today.plusDays(1));
        String item = list.items().getFirst().key();
        Visits visits = context.getBean(Visits.class);
        UUID photo = SystemWork.as("test", () -> {
            visits.photo(visit, item, PHOTO);
            return visits.record(visit).lines().getFirst().photos().getFirst();
        });
        teams(calls, county, term, team, member, school);
        planning(calls, county, term, new VisitPlanDraft(team, school, list.checklist(), today.plusDays(2)), visit);
        reading(calls, school, term, visit, photo);
        touches(calls, visit, item);
        PastVisits past = context.getBean(PastVisits.class);
        calls.refused("PastVisits.take(ChecklistId,List)", own -> past.take(list.checklist(), List.of()));
        PastFindings findings = context.getBean(PastFindings.class);
        calls.refused("PastFindings.take(List)", own -> findings.take(List.of()));
        FindingFlow flow = context.getBean(FindingFlow.class);
        calls.refused("FindingFlow.days(UnitId,int)", own -> flow.days(school, 30));
    }

    private void teams(ForeignCalls calls, UnitId county, TermId term, TeamId team, UUID member, UnitId school) {
        JointTeams teams = context.getBean(JointTeams.class);
        TeamDraft draft = SystemWork.as("test", () -> teams.draft(team));
        calls.refused("JointTeams.of(UnitId,TermId)", own -> teams.of(school, term));
        calls.refused("JointTeams.draft(TeamId)", own -> teams.draft(team));
        calls.refused("JointTeams.candidates(UnitId,String)", own -> teams.candidates(county, ""));
        calls.refused(
                "JointTeams.matching(UnitId,TermId,Stage,Integer)", own -> teams.matching(county, term, null, null));
        calls.refused(
                "JointTeams.found(UnitId,TermId,TeamDraft)",
                own -> teams.found(county, term, new TeamDraft("X", 1, draft.members(), Set.of())));
        calls.refused("JointTeams.change(TeamId,TeamDraft)", own -> teams.change(team, draft));
        calls.refused("JointTeams.assign(TeamId,Collection)", own -> teams.assign(team, List.of(own.school())));
        calls.refused("JointTeams.dissolve(TeamId)", own -> teams.dissolve(team));
        calls.refused("JointTeams.restore(TeamId)", own -> teams.restore(team));
    }

    private void planning(ForeignCalls calls, UnitId county, TermId term, VisitPlanDraft draft, VisitId visit) {
        VisitPlanning planning = context.getBean(VisitPlanning.class);
        calls.refused("VisitPlanning.plan(VisitPlanDraft)", own -> planning.plan(draft));
        calls.refused("VisitPlanning.planMany(List,int)", own -> planning.planMany(List.of(draft), 3));
        calls.refused(
                "VisitPlanning.propose(UnitId,TermId,PlanWish)",
                own -> planning.propose(
                        county, term, new PlanWish(draft.checklist(), today.plusDays(1), today.plusDays(9), 3)));
        calls.refused("VisitPlanning.move(VisitId,LocalDate)", own -> planning.move(visit, today.plusDays(2)));
        calls.refused("VisitPlanning.cancel(VisitId,String)", own -> planning.cancel(visit, "reason"));
    }

    private void reading(ForeignCalls calls, UnitId school, TermId term, VisitId visit, UUID photo) {
        Visits visits = context.getBean(Visits.class);
        VisitFilter filter = VisitFilter.of(term, VisitView.ALL);
        calls.refused("Visits.page(UnitId,VisitFilter,PageQuery)", own -> visits.page(school, filter, ALL));
        calls.refused("Visits.count(UnitId,VisitFilter,PageQuery)", own -> visits.count(school, filter, ALL));
        calls.empty("Visits.mine()", own -> visits.mine());
        calls.refused("Visits.submitted(UnitId,TermId)", own -> visits.submitted(school, term));
        calls.refused("Visits.record(VisitId)", own -> visits.record(visit));
        calls.refused("Visits.touchedBy(UnitId,List)", own -> visits.touchedBy(school, List.of(visit)));
        calls.refused("Visits.photo(VisitId,UUID)", own -> visits.photo(visit, photo));
        VisitBriefings briefings = context.getBean(VisitBriefings.class);
        calls.refused("VisitBriefings.of(VisitId)", own -> briefings.of(visit));
        VisitCoverage coverage = context.getBean(VisitCoverage.class);
        calls.refused("VisitCoverage.of(UnitId,TermId)", own -> coverage.of(school, term));
        calls.refused("VisitCoverage.items(UnitId,TermId)", own -> coverage.items(school, term));
        VisitFigures figures = context.getBean(VisitFigures.class);
        calls.refused(
                "VisitFigures.figures(FigureScope,Collection)",
                own -> figures.figures(new FigureScope(school, term), List.of("supervision.figure.done")));
        calls.open("VisitFigures.definitions()", "what figures there are");
    }

    private void touches(ForeignCalls calls, VisitId visit, String item) {
        Visits visits = context.getBean(Visits.class);
        Touch touch = Touch.at(Instant.parse("2026-11-23T01:00:00Z"));
        RemedyDraft remedy = new RemedyDraft(FindingSeverity.DAYS_3, "owner", false);
        calls.refused("Visits.start(VisitId,Touch)", own -> visits.start(visit, touch));
        calls.refused(
                "Visits.answer(VisitId,String,String,String,Touch)",
                own -> visits.answer(visit, item, "YES", null, touch));
        calls.refused("Visits.answer(VisitId,String,String,String)", own -> visits.answer(visit, item, "YES", null));
        calls.refused(
                "Visits.remedy(VisitId,String,RemedyDraft,Touch)", own -> visits.remedy(visit, item, remedy, touch));
        calls.refused("Visits.remedy(VisitId,String,RemedyDraft)", own -> visits.remedy(visit, item, remedy));
        calls.refused(
                "Visits.photo(VisitId,String,UUID,InputStream,Touch)",
                own -> visits.photo(visit, item, Ids.next(), new ByteArrayInputStream(new byte[] {1}), touch));
        calls.refused("Visits.photo(VisitId,String,Photo)", own -> visits.photo(visit, item, PHOTO));
        calls.refused(
                "Visits.removePhoto(VisitId,String,UUID,Touch)",
                own -> visits.removePhoto(visit, item, Ids.next(), touch));
        calls.refused(
                "Visits.submit(VisitId,SubmitDraft,Touch)", own -> visits.submit(visit, SubmitDraft.here(null), touch));
        calls.refused("Visits.judgeAgain(VisitId)", own -> visits.judgeAgain(visit));
        calls.refused("Visits.review(VisitId,ReviewDraft)", own -> visits.review(visit, new ReviewDraft("seen")));
    }
}
