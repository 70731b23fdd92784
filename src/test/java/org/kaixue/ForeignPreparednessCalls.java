package org.kaixue;

import java.util.List;
import java.util.UUID;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.attachment.Document;
import org.kaixue.attachment.DocumentType;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.preparedness.ApprovalDraft;
import org.kaixue.preparedness.DetailsDraft;
import org.kaixue.preparedness.PastPlans;
import org.kaixue.preparedness.PlanApprovals;
import org.kaixue.preparedness.PlanContent;
import org.kaixue.preparedness.PlanDrafts;
import org.kaixue.preparedness.PlanId;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanTemplates;
import org.kaixue.preparedness.PreparednessFigures;
import org.kaixue.preparedness.PreparednessFixture;
import org.kaixue.preparedness.ReturnDraft;
import org.kaixue.preparedness.SectionDraft;
import org.kaixue.preparedness.TemplateDraft;
import org.kaixue.preparedness.TemplateId;
import org.kaixue.preparedness.UnitPlans;
import org.springframework.context.ApplicationContext;

/** The methods of plans, called with another school's plans. */
record ForeignPreparednessCalls(ApplicationContext context, Planted planted) {

    private static final Document DOCUMENT = new Document("x.pdf", DocumentType.PDF, new byte[] {1});

    void into(ForeignCalls calls) {
        UnitId school = planted.theirs().school();
        PreparednessFixture fixture = context.getBean(PreparednessFixture.class);
        PlanId plan = fixture.written(school, PlanKind.EMERGENCY, TwoCounties.SECRET);
        PlanDrafts drafts = context.getBean(PlanDrafts.class);
        SystemWork.run("test", () -> drafts.attach(plan, DOCUMENT));
        reading(calls, school, plan);
        drafting(calls, drafts, school, plan);
        templates(calls, school);
        PlanApprovals approvals = context.getBean(PlanApprovals.class);
        calls.open("PlanApprovals.mayDecide(UnitId)", "says what the person may do");
        calls.refused(
                "PlanApprovals.approve(PlanId,ApprovalDraft)", own -> approvals.approve(plan, new ApprovalDraft(null)));
        calls.refused(
                "PlanApprovals.giveBack(PlanId,ReturnDraft)", own -> approvals.giveBack(plan, new ReturnDraft("x")));
        PastPlans past = context.getBean(PastPlans.class);
        calls.refused("PastPlans.take(List)", own -> past.take(List.of()));
        calls.open("PreparednessDefaults.install()", "the portal's own work at its start");
        calls.open("PreparednessDefaults.run(ApplicationArguments)", "the portal's own work at its start");
        calls.open("DocumentStore.keep(UUID,Document)", "the room whose record it is asks");
        calls.open("DocumentStore.get(UUID,DocumentId)", "the room whose record it is asks");
        calls.open("DocumentStore.about(UUID,DocumentId)", "the room whose record it is asks");
        calls.open("DocumentStore.remove(UUID,DocumentId)", "the room whose record it is asks");
    }

    private void reading(ForeignCalls calls, UnitId school, PlanId plan) {
        UnitPlans plans = context.getBean(UnitPlans.class);
        calls.refused("UnitPlans.below(UnitId)", own -> plans.below(school));
        calls.refused("UnitPlans.mine(UnitId)", own -> plans.mine(school));
        calls.refused("UnitPlans.history(UnitId,PlanKind)", own -> plans.history(school, PlanKind.EMERGENCY));
        calls.refused("UnitPlans.record(PlanId)", own -> plans.record(plan));
        calls.refused("UnitPlans.document(PlanId)", own -> plans.document(plan));
        PreparednessFigures figures = context.getBean(PreparednessFigures.class);
        calls.open("PreparednessFigures.definitions()", "what figures there are");
        calls.refused(
                "PreparednessFigures.figures(FigureScope,Collection)",
                own -> figures.figures(
                        new FigureScope(school, planted.term()), List.of("preparedness.figure.schools-in-place")));
    }

    private void drafting(ForeignCalls calls, PlanDrafts drafts, UnitId school, PlanId plan) {
        UnitPlans plans = context.getBean(UnitPlans.class);
        DetailsDraft details =
                SystemWork.as("test", () -> plans.record(plan)).plan().details();
        UUID section = SystemWork.as("test", () -> plans.record(plan))
                .sections()
                .getFirst()
                .id();
        SectionDraft words = new SectionDraft("x", "x");
        calls.open("PlanDrafts.mayWrite(UnitId)", "says what the person may do");
        calls.refused(
                "PlanDrafts.begin(UnitId,PlanKind,TemplateId)", own -> drafts.begin(school, PlanKind.CONTROL, null));
        calls.refused("PlanDrafts.renew(UnitId,PlanKind)", own -> drafts.renew(school, PlanKind.EMERGENCY));
        calls.refused(
                "PlanDrafts.details(PlanId,DetailsDraft,DetailsDraft)", own -> drafts.details(plan, details, details));
        calls.refused("PlanDrafts.attach(PlanId,Document)", own -> drafts.attach(plan, DOCUMENT));
        calls.refused("PlanDrafts.detach(PlanId)", own -> drafts.detach(plan));
        calls.refused("PlanDrafts.submit(PlanId)", own -> drafts.submit(plan));
        calls.refused("PlanDrafts.takeBack(PlanId)", own -> drafts.takeBack(plan));
        calls.refused("PlanDrafts.discard(PlanId)", own -> drafts.discard(plan));
        PlanContent content = context.getBean(PlanContent.class);
        calls.refused("PlanContent.add(PlanId,SectionDraft)", own -> content.add(plan, words));
        calls.refused(
                "PlanContent.change(PlanId,UUID,SectionDraft,SectionDraft)",
                own -> content.change(plan, section, words, words));
        calls.refused("PlanContent.remove(PlanId,UUID)", own -> content.remove(plan, section));
        calls.refused("PlanContent.move(PlanId,UUID,boolean)", own -> content.move(plan, section, true));
        calls.refused("PlanContent.posts(PlanId,List)", own -> content.posts(plan, List.of()));
    }

    private void templates(ForeignCalls calls, UnitId school) {
        PlanTemplates templates = context.getBean(PlanTemplates.class);
        TemplateDraft draft = new TemplateDraft(PlanKind.CONTROL, UnitKind.SCHOOL, TwoCounties.SECRET, null, "# x\nx");
        UnitId first = planted.first();
        TemplateId theirs = SystemWork.as("test", () -> templates.offer(first, draft));
        calls.refused("PlanTemplates.of(UnitId)", own -> templates.of(school));
        calls.refused("PlanTemplates.shelf(UnitId)", own -> templates.shelf(school));
        calls.open("PlanTemplates.mayChange(PlanTemplate)", "says what the person may do");
        calls.open("PlanTemplates.mayOffer(UnitId)", "says what the person may do");
        calls.refused("PlanTemplates.offer(UnitId,TemplateDraft)", own -> templates.offer(first, draft));
        calls.refused(
                "PlanTemplates.change(TemplateId,TemplateDraft,TemplateDraft)",
                own -> templates.change(theirs, draft, draft));
        calls.refused("PlanTemplates.retire(TemplateId)", own -> templates.retire(theirs));
        calls.refused("PlanTemplates.restore(TemplateId)", own -> templates.restore(theirs));
    }
}
