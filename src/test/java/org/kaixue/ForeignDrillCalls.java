package org.kaixue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.common.SystemWork;
import org.kaixue.drill.AssignmentDraft;
import org.kaixue.drill.AssignmentId;
import org.kaixue.drill.Assignments;
import org.kaixue.drill.Coverage;
import org.kaixue.drill.DrillFigures;
import org.kaixue.drill.DrillFixture;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.DrillRole;
import org.kaixue.drill.DrillRule;
import org.kaixue.drill.Drills;
import org.kaixue.drill.EvaluationDraft;
import org.kaixue.drill.Evaluations;
import org.kaixue.drill.LiveDrills;
import org.kaixue.drill.PastDrills;
import org.kaixue.drill.PlanDraft;
import org.kaixue.drill.ScenarioDraft;
import org.kaixue.drill.ScenarioId;
import org.kaixue.drill.Scenarios;
import org.kaixue.drill.TrainedPeople;
import org.kaixue.drill.TrainingDraft;
import org.kaixue.drill.TrainingId;
import org.kaixue.drill.Trainings;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.context.ApplicationContext;

/** The methods of drills and trainings, called with another school's drills. */
record ForeignDrillCalls(ApplicationContext context, Planted planted, LocalDate today) {

    void into(ForeignCalls calls) {
        DrillFixture fixture = context.getBean(DrillFixture.class);
        fixture.scenarios();
        UnitId school = planted.theirs().school();
        TermId term = planted.term();
        DrillId theirs = fixture.planned(school, "fever-gate");
        drills(calls, fixture, school, term, theirs);
        live(calls, theirs);
        asked(calls, fixture, school, term);
        trainings(calls, school, term);
        scenarios(calls, fixture);
        Coverage coverage = context.getBean(Coverage.class);
        calls.refused("Coverage.of(UnitId,TermId)", own -> coverage.of(school, term));
        calls.refused("Coverage.of(UnitId,TermId,Integer,Stage)", own -> coverage.of(school, term, null, null));
        DrillFigures figures = context.getBean(DrillFigures.class);
        calls.refused(
                "DrillFigures.figures(FigureScope,Collection)",
                own -> figures.figures(new FigureScope(school, term), List.of("drill.figure.coverage")));
        calls.open("DrillFigures.definitions()", "what figures there are");
        calls.open("LiveWatch.watch(DrillId,Runnable)", "it tells that something changed, and nothing of what");
        calls.open("DrillDefaults.install()", "run by the portal itself");
        calls.open("DrillDefaults.run(ApplicationArguments)", "run by the portal itself");
        PastDrills past = context.getBean(PastDrills.class);
        calls.refused("PastDrills.take(List)", own -> past.take(List.of()));
    }

    private void drills(ForeignCalls calls, DrillFixture fixture, UnitId school, TermId term, DrillId theirs) {
        Drills drills = context.getBean(Drills.class);
        ScenarioId lockdown = fixture.scenario("lockdown");
        calls.refused("Drills.of(UnitId,TermId)", own -> drills.of(school, term));
        calls.refused("Drills.sheet(DrillId)", own -> drills.sheet(theirs));
        calls.refused("Drills.plan(UnitId,PlanDraft)", own -> drills.plan(school, new PlanDraft(lockdown, today)));
        calls.refused("Drills.repeat(DrillId,LocalDate)", own -> drills.repeat(theirs, today));
        calls.refused("Drills.schedule(DrillId,LocalDate)", own -> drills.schedule(theirs, today));
        calls.refused("Drills.unschedule(DrillId)", own -> drills.unschedule(theirs));
        calls.refused(
                "Drills.assign(DrillId,Map)", own -> drills.assign(theirs, Map.of(DrillRole.COMMANDER, "somebody")));
        calls.refused("Drills.cancel(DrillId,String)", own -> drills.cancel(theirs, "reason"));
        calls.refused("Drills.close(DrillId)", own -> drills.close(theirs));
        calls.refused("Drills.buses(UnitId)", own -> drills.buses(school));
        calls.refused("Drills.setBuses(UnitId,Integer)", own -> drills.setBuses(school, 1));
        Evaluations evaluations = context.getBean(Evaluations.class);
        calls.refused(
                "Evaluations.evaluate(DrillId,EvaluationDraft)",
                own -> evaluations.evaluate(theirs, new EvaluationDraft(Map.of(), Map.of(), null, null)));
        calls.refused("Evaluations.findings(DrillId)", own -> evaluations.findings(theirs));
    }

    private void live(ForeignCalls calls, DrillId theirs) {
        LiveDrills live = context.getBean(LiveDrills.class);
        ClassId clazz = planted.theirs().oneClass();
        UUID step = clazz.value();
        calls.refused("LiveDrills.start(DrillId)", own -> live.start(theirs));
        calls.refused("LiveDrills.takeBackStart(DrillId)", own -> live.takeBackStart(theirs));
        calls.refused("LiveDrills.touch(DrillId,UUID)", own -> live.touch(theirs, step));
        calls.refused("LiveDrills.touch(DrillId,UUID,Duration)", own -> live.touch(theirs, step, Duration.ZERO));
        calls.refused("LiveDrills.takeBackTouch(DrillId,UUID)", own -> live.takeBackTouch(theirs, step));
        calls.refused("LiveDrills.answer(DrillId,ClassId)", own -> live.answer(theirs, clazz));
        calls.refused("LiveDrills.takeBackAnswer(DrillId,ClassId)", own -> live.takeBackAnswer(theirs, clazz));
        calls.refused("LiveDrills.end(DrillId)", own -> live.end(theirs));
        calls.refused("LiveDrills.goOn(DrillId)", own -> live.goOn(theirs));
    }

    private void asked(ForeignCalls calls, DrillFixture fixture, UnitId school, TermId term) {
        Assignments assignments = context.getBean(Assignments.class);
        AssignmentId theirs = fixture.asked(school, TwoCounties.SECRET, "fever-class");
        AssignmentDraft draft = new AssignmentDraft("drills", today, Set.of(fixture.scenario("normal-day")));
        calls.refused("Assignments.of(UnitId,TermId)", own -> assignments.of(school, term));
        calls.refused("Assignments.schools(AssignmentId,UnitId)", own -> assignments.schools(theirs, school));
        calls.refused("Assignments.assign(UnitId,AssignmentDraft)", own -> assignments.assign(school, draft));
        calls.refused("Assignments.withdraw(AssignmentId)", own -> assignments.withdraw(theirs));
    }

    private void trainings(ForeignCalls calls, UnitId school, TermId term) {
        Trainings trainings = context.getBean(Trainings.class);
        TrainingDraft draft = new TrainingDraft(TwoCounties.SECRET, today, TrainedPeople.TEACHERS, 10, 9);
        TrainingId theirs = SystemWork.as("test", () -> trainings.add(school, draft));
        calls.refused("Trainings.of(UnitId,TermId)", own -> trainings.of(school, term));
        calls.refused("Trainings.below(UnitId,TermId,List)", own -> trainings.below(school, term, List.of()));
        calls.refused("Trainings.add(UnitId,TrainingDraft)", own -> trainings.add(school, draft));
        calls.refused(
                "Trainings.change(TrainingId,TrainingDraft,TrainingDraft)",
                own -> trainings.change(theirs, draft, draft));
        calls.refused("Trainings.remove(TrainingId)", own -> trainings.remove(theirs));
    }

    private void scenarios(ForeignCalls calls, DrillFixture fixture) {
        Scenarios scenarios = context.getBean(Scenarios.class);
        ScenarioId gate = fixture.scenario("fever-gate");
        ScenarioDraft draft = ScenarioDraft.of(
                SystemWork.as("test", scenarios::list).getFirst().edition());
        calls.open("Scenarios.list()", "scenarios are the same for all who may see drills");
        calls.open("Scenarios.byCode(String)", "as the list");
        calls.open("Scenarios.rules()", "as the list");
        calls.open("Scenarios.mayChange()", "whether the person may");
        calls.refused("Scenarios.add(String,ScenarioDraft)", own -> scenarios.add("new-one", draft));
        calls.refused("Scenarios.revise(ScenarioId,int,ScenarioDraft)", own -> scenarios.revise(gate, 1, draft));
        calls.refused("Scenarios.retire(ScenarioId)", own -> scenarios.retire(gate));
        calls.refused("Scenarios.restore(ScenarioId)", own -> scenarios.restore(gate));
        calls.refused(
                "Scenarios.change(DrillRule)", own -> scenarios.change(new DrillRule(today, 30, 14, "来源", "source")));
    }
}
