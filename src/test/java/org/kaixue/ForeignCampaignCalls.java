package org.kaixue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.campaign.BatchDraft;
import org.kaixue.campaign.Batches;
import org.kaixue.campaign.CampaignDraft;
import org.kaixue.campaign.CampaignFigures;
import org.kaixue.campaign.CampaignFixture;
import org.kaixue.campaign.CampaignId;
import org.kaixue.campaign.CampaignKind;
import org.kaixue.campaign.Campaigns;
import org.kaixue.campaign.LessonDraft;
import org.kaixue.campaign.LessonId;
import org.kaixue.campaign.Lessons;
import org.kaixue.campaign.MeasureDraft;
import org.kaixue.campaign.MeasureId;
import org.kaixue.campaign.MeasureReports;
import org.kaixue.campaign.MeasureTarget;
import org.kaixue.campaign.Measures;
import org.kaixue.campaign.ReportDraft;
import org.kaixue.campaign.ReportId;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.OpeningPlans;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.context.ApplicationContext;

/** The methods of campaigns, called with another school's campaign. */
record ForeignCampaignCalls(ApplicationContext context, Planted planted, LocalDate today) {

    void into(ForeignCalls calls) {
        CampaignFixture fixture = context.getBean(CampaignFixture.class);
        UnitId school = planted.theirs().school();
        TermId term = planted.term();
        CampaignId campaign = fixture.run(school, TwoCounties.SECRET);
        MeasureDraft measure = CampaignFixture.handbooks(MeasureTarget.PER_SCHOOL, "10", today);
        MeasureId theirs = fixture.set(campaign, school, measure);
        ReportId report = fixture.report(theirs, school, 1);
        fixture.tell();
        LessonDraft lesson = new LessonDraft(1, TwoCounties.SECRET, null, null);
        Lessons lessons = context.getBean(Lessons.class);
        LessonId learned = SystemWork.as("test", () -> lessons.write(campaign, school, lesson));
        Campaigns campaigns = context.getBean(Campaigns.class);
        CampaignDraft draft = new CampaignDraft("another", CampaignKind.OTHER, today, today, Set.of());
        calls.refused("Campaigns.of(UnitId,TermId)", own -> campaigns.of(school, term));
        calls.refused("Campaigns.begin(UnitId,TermId,CampaignDraft)", own -> campaigns.begin(school, term, draft));
        calls.refused(
                "Campaigns.change(CampaignId,CampaignDraft,CampaignDraft)",
                own -> campaigns.change(campaign, draft, draft));
        calls.refused("Campaigns.close(CampaignId)", own -> campaigns.close(campaign));
        calls.refused("Campaigns.takeUp(CampaignId)", own -> campaigns.takeUp(campaign));
        Measures measures = context.getBean(Measures.class);
        calls.refused("Measures.of(CampaignId,UnitId)", own -> measures.of(campaign, school));
        calls.refused("Measures.set(CampaignId,UnitId,MeasureDraft)", own -> measures.set(campaign, school, measure));
        calls.refused(
                "Measures.takeOver(CampaignId,UnitId,MeasureDraft)",
                own -> measures.takeOver(campaign, school, measure));
        calls.refused(
                "Measures.change(MeasureId,MeasureDraft,MeasureDraft)",
                own -> measures.change(theirs, measure, measure));
        calls.refused("Measures.withdraw(MeasureId)", own -> measures.withdraw(theirs));
        calls.refused("Measures.askAgain(MeasureId)", own -> measures.askAgain(theirs));
        MeasureReports reports = context.getBean(MeasureReports.class);
        calls.refused("MeasureReports.of(MeasureId,UnitId)", own -> reports.of(theirs, school));
        calls.refused(
                "MeasureReports.report(MeasureId,UnitId,ReportDraft)",
                own -> reports.report(theirs, school, new ReportDraft(today, 1, null)));
        calls.refused("MeasureReports.reverse(ReportId,String)", own -> reports.reverse(report, "why"));
        calls.refused("Lessons.of(CampaignId,UnitId)", own -> lessons.of(campaign, school));
        calls.refused("Lessons.write(CampaignId,UnitId,LessonDraft)", own -> lessons.write(campaign, school, lesson));
        calls.refused(
                "Lessons.change(LessonId,LessonDraft,LessonDraft)", own -> lessons.change(learned, lesson, lesson));
        calls.refused("Lessons.remove(LessonId)", own -> lessons.remove(learned));
        batches(calls, school, term);
        CampaignFigures figures = context.getBean(CampaignFigures.class);
        calls.open("CampaignFigures.definitions()", "what figures there are");
        calls.refused(
                "CampaignFigures.figures(FigureScope,Collection)",
                own -> figures.figures(new FigureScope(school, term), List.of("campaign.figure.measures")));
    }

    private void batches(ForeignCalls calls, UnitId school, TermId term) {
        Batches batches = context.getBean(Batches.class);
        BatchDraft batch = new BatchDraft(9, Set.of(Stage.values()), Set.of(), today);
        calls.refused("Batches.of(UnitId,TermId)", own -> batches.of(school, term));
        calls.refused("Batches.plan(UnitId,TermId,BatchDraft)", own -> batches.plan(school, term, batch));
        calls.refused("Batches.takeBack(UnitId,TermId,List)", own -> batches.takeBack(school, term, List.of()));
        OpeningPlans plans = context.getBean(OpeningPlans.class);
        calls.refused("OpeningPlans.below(UnitId,TermId)", own -> plans.below(school, term));
        calls.refused("OpeningPlans.plan(UnitId,TermId,Collection)", own -> plans.plan(school, term, List.of()));
    }
}
