package org.kaixue;

import java.util.List;
import java.util.UUID;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.common.Ids;
import org.kaixue.common.ui.Work.Progress;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Slot;
import org.kaixue.staggering.ClassPages;
import org.kaixue.staggering.Move;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanFigures;
import org.kaixue.staggering.PlanId;
import org.kaixue.staggering.PlanOverview;
import org.kaixue.staggering.Planning;
import org.kaixue.staggering.Plans;
import org.kaixue.staggering.Wanted;
import org.kaixue.support.Rows;
import org.springframework.context.ApplicationContext;

/** The methods of staggered plans, called with another school's plans, classes and canteens. */
record ForeignStaggeringCalls(ApplicationContext context, Planted planted) {

    void into(ForeignCalls calls) {
        UnitId school = planted.theirs().school();
        TermId term = planted.term();
        plans(calls, school, term);
        Planning planning = context.getBean(Planning.class);
        calls.refused(
                "Planning.seek(UnitId,TermId,Occasion,Wanted,Progress)",
                own -> planning.seek(school, term, Occasion.LUNCH, Wanted.all(), Progress.UNWATCHED));
        calls.refused(
                "Planning.seekForAll(UnitId,TermId,Occasion,Progress)",
                own -> planning.seekForAll(school, term, Occasion.LUNCH, Progress.UNWATCHED));
        calls.refused("Planning.first(UnitId,TermId,Occasion)", own -> planning.first(school, term, Occasion.LUNCH));
        calls.refused("PlanOverview.of(UnitId,TermId,Occasion)", own -> context.getBean(PlanOverview.class)
                .of(school, term, Occasion.LUNCH));
        ClassPages pages = context.getBean(ClassPages.class);
        calls.refused("ClassPages.tokens(UnitId)", own -> pages.tokens(school));
        calls.refused("ClassPages.renew(UnitId)", own -> pages.renew(school));
        calls.open("ClassPages.page(String)", "whoever knows the token may read it, and it tells of no person");
        PlanFigures figures = context.getBean(PlanFigures.class);
        calls.refused(
                "PlanFigures.figures(FigureScope,Collection)",
                own -> figures.figures(new FigureScope(school, term), List.of("staggering.figure.schools-with-plan")));
        calls.open("PlanFigures.definitions()", "what figures there are");
    }

    private void plans(ForeignCalls calls, UnitId school, TermId term) {
        Plans plans = context.getBean(Plans.class);
        PlanId theirs = planted(school, "EARLIEST");
        PlanId other = planted(school, "LEAST_CROWDED");
        Slot there = new Slot(planted.theirs().canteen().value(), 720);
        Move move = new Move(planted.theirs().oneClass().value(), there);
        calls.refused(
                "Plans.sheet(UnitId,TermId,Occasion,PlanId)", own -> plans.sheet(school, term, Occasion.LUNCH, theirs));
        calls.refused("Plans.versions(UnitId,Occasion)", own -> plans.versions(school, Occasion.LUNCH));
        calls.refused("Plans.cost(PlanId,Move)", own -> plans.cost(theirs, move));
        calls.refused("Plans.move(PlanId,Move)", own -> plans.move(theirs, move));
        calls.refused("Plans.pin(PlanId,UUID,boolean)", own -> plans.pin(theirs, move.group(), true));
        calls.refused("Plans.publish(PlanId,int)", own -> plans.publish(theirs, 0));
        calls.refused("Plans.discard(PlanId)", own -> plans.discard(other));
        calls.refused("Plans.draftOf(PlanId)", own -> plans.draftOf(theirs));
    }

    private PlanId planted(UnitId school, String aim) {
        UUID id = Ids.next();
        context.getBean(Rows.class).write("""
                insert into stagger_plan (id, school_id, occasion, aim, state, end_minute, queue_seconds, peak, made_at,
                  made_by, version)
                values (?, ?, 'LUNCH', ?, 'DRAFT', 750, 60, 40, '2026-11-20 08:00:00', 'theirs', 0)""", Ids.bytes(id), Ids.bytes(school.value()), aim);
        return new PlanId(id);
    }
}
