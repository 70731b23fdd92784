package org.kaixue;

import java.time.LocalDate;
import java.util.List;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Photo;
import org.kaixue.common.PageQuery;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.readiness.AnswerDraft;
import org.kaixue.readiness.AnswerPhotos;
import org.kaixue.readiness.ApprovalRule;
import org.kaixue.readiness.ApprovalRules;
import org.kaixue.readiness.Approvals;
import org.kaixue.readiness.AssessmentId;
import org.kaixue.readiness.Assessments;
import org.kaixue.readiness.Board;
import org.kaixue.readiness.BoardFilter;
import org.kaixue.readiness.BoardQuery;
import org.kaixue.readiness.PastReadiness;
import org.kaixue.readiness.ReadinessFigures;
import org.kaixue.readiness.ReadinessFixture;
import org.kaixue.readiness.ReasonDraft;
import org.kaixue.supervision.VisitTier;
import org.springframework.context.ApplicationContext;

/** The methods of readiness, called with another school's assessment. */
record ForeignReadinessCalls(ApplicationContext context, Planted planted, LocalDate today) {

    private static final Photo PHOTO = new Photo(new byte[] {1, 2, 3}, 3, 1);
    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);

    void into(ForeignCalls calls) {
        ReadinessFixture fixture = context.getBean(ReadinessFixture.class);
        fixture.defaults();
        UnitId school = planted.theirs().school();
        TermId term = planted.term();
        AssessmentId theirs = fixture.answered(school, Stage.PRIMARY);
        AttachmentId photo = fixture.photographed(theirs, PHOTO);
        SystemWork.run("their school", () -> context.getBean(Assessments.class).submit(theirs));
        fixture.judged();
        own(calls, school, term, theirs);
        photos(calls, theirs, photo);
        approvals(calls, theirs);
        Board board = context.getBean(Board.class);
        BoardQuery query = new BoardQuery(school, term, null, null, BoardFilter.ALL, null);
        calls.refused("Board.sums(BoardQuery)", own -> board.sums(query));
        calls.refused("Board.obstacles(BoardQuery)", own -> board.obstacles(query));
        calls.refused("Board.page(BoardQuery,PageQuery)", own -> board.page(query, ALL));
        calls.refused("Board.count(BoardQuery,PageQuery)", own -> board.count(query, ALL));
        ReadinessFigures figures = context.getBean(ReadinessFigures.class);
        calls.refused(
                "ReadinessFigures.figures(FigureScope,Collection)",
                own -> figures.figures(new FigureScope(school, term), List.of("readiness.figure.ready")));
        calls.open("ReadinessFigures.definitions()", "what figures there are");
        PastReadiness past = context.getBean(PastReadiness.class);
        calls.refused("PastReadiness.take(List)", own -> past.take(List.of()));
    }

    private void own(ForeignCalls calls, UnitId school, TermId term, AssessmentId theirs) {
        Assessments assessments = context.getBean(Assessments.class);
        AnswerDraft draft = new AnswerDraft("any", "YES", null);
        calls.refused(
                "Assessments.record(UnitId,TermId,Stage)", own -> assessments.record(school, term, Stage.PRIMARY));
        calls.refused("Assessments.begin(UnitId,Stage)", own -> assessments.begin(school, Stage.PRIMARY));
        calls.refused("Assessments.answer(AssessmentId,AnswerDraft)", own -> assessments.answer(theirs, draft));
        calls.refused("Assessments.answer(AssessmentId,List)", own -> assessments.answer(theirs, List.of(draft)));
        calls.refused("Assessments.submit(AssessmentId)", own -> assessments.submit(theirs));
        calls.refused("Assessments.takeBack(AssessmentId)", own -> assessments.takeBack(theirs));
        calls.refused("Assessments.adopt(AssessmentId)", own -> assessments.adopt(theirs));
    }

    private void photos(ForeignCalls calls, AssessmentId theirs, AttachmentId photo) {
        AnswerPhotos photos = context.getBean(AnswerPhotos.class);
        calls.refused("AnswerPhotos.get(AssessmentId,AttachmentId)", own -> photos.get(theirs, photo));
        calls.refused("AnswerPhotos.add(AssessmentId,String,Photo)", own -> photos.add(theirs, "any", PHOTO));
        calls.refused("AnswerPhotos.remove(AssessmentId,AttachmentId)", own -> photos.remove(theirs, photo));
    }

    private void approvals(ForeignCalls calls, AssessmentId theirs) {
        Approvals approvals = context.getBean(Approvals.class);
        ReasonDraft reason = new ReasonDraft("reason");
        calls.refused("Approvals.approve(AssessmentId)", own -> approvals.approve(theirs));
        calls.refused("Approvals.approve(Collection)", own -> approvals.approve(List.of(theirs)));
        calls.refused("Approvals.stoodOn(AssessmentId)", own -> approvals.stoodOn(theirs));
        calls.refused("Approvals.giveBack(AssessmentId,ReasonDraft)", own -> approvals.giveBack(theirs, reason));
        calls.refused("Approvals.suspend(AssessmentId,ReasonDraft)", own -> approvals.suspend(theirs, reason));
        ApprovalRules rules = context.getBean(ApprovalRules.class);
        calls.open("ApprovalRules.current()", "who approves is the same for all who may see readiness");
        calls.open("ApprovalRules.changeable()", "whether the person may");
        calls.refused(
                "ApprovalRules.change(ApprovalRule)",
                own -> rules.change(new ApprovalRule(Stage.PRIMARY, today, VisitTier.COUNTY, false, "source")));
    }
}
