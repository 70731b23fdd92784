package org.kaixue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.HeadcountDraft;
import org.kaixue.organisation.SchoolLayouts;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.staggering.Arrangement;
import org.kaixue.staggering.Arrangements;
import org.kaixue.staggering.CanteenRule;
import org.kaixue.staggering.ClassRule;
import org.kaixue.staggering.Completion;
import org.kaixue.staggering.DayRules;
import org.kaixue.staggering.GateCounts;
import org.kaixue.staggering.GateDevice;
import org.kaixue.staggering.GateRule;
import org.kaixue.staggering.LessonDraft;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.ReturnRule;
import org.kaixue.staggering.WindowDraft;
import org.springframework.context.ApplicationContext;

/** The methods of what plans are made from, called with another school's ids. */
record ForeignArrangementCalls(ApplicationContext context, Planted planted) {

    private static final CanteenRule SERVING = new CanteenRule(3, 10, null);
    private static final GateRule LANES = new GateRule(3, GateDevice.DOOR);
    private static final ClassRule TOGETHER = new ClassRule(null, null, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    void into(ForeignCalls calls) {
        Arrangements arrangements = context.getBean(Arrangements.class);
        SchoolLayouts layouts = context.getBean(SchoolLayouts.class);
        UnitId school = planted.theirs().school();
        FacilityId canteen = planted.theirs().canteen();
        Arrangement known = SystemWork.as("fixtures", () -> planted(arrangements, school));
        UUID lesson = known.lessons().getFirst().id();
        FacilityId gate = known.of(FacilityKind.GATE).getFirst().id();
        Arrangement.Way way =
                new Arrangement.Way(known.of(FacilityKind.BUILDING).getFirst().id(), canteen);
        calls.refused("SchoolLayouts.of(UnitId,TermId)", own -> layouts.of(school, planted.term()));
        calls.refused("Arrangements.of(UnitId,TermId)", own -> arrangements.of(school, planted.term()));
        calls.refused("Arrangements.change(UnitId,DayRules)", own -> arrangements.change(school, DayRules.USUAL));
        calls.refused("Arrangements.change(UnitId,ReturnRule)", own -> arrangements.change(school, ReturnRule.USUAL));
        calls.refused(
                "Arrangements.change(UnitId,Occasion,WindowDraft)",
                own -> arrangements.change(school, Occasion.LUNCH, new WindowDraft(NINE, TEN)));
        calls.refused(
                "Arrangements.change(UnitId,FacilityId,CanteenRule)",
                own -> arrangements.change(school, canteen, SERVING));
        calls.refused(
                "Arrangements.changeSeats(UnitId,FacilityId,Integer)",
                own -> arrangements.changeSeats(school, canteen, 100));
        calls.refused(
                "Arrangements.change(UnitId,FacilityId,GateRule)", own -> arrangements.change(school, gate, LANES));
        calls.refused(
                "Arrangements.change(UnitId,ClassId,ClassRule)",
                own -> arrangements.change(school, planted.theirs().oneClass(), TOGETHER));
        calls.refused(
                "Arrangements.change(UnitId,Map)",
                own -> arrangements.change(school, Map.of(planted.theirs().oneClass(), TOGETHER)));
        calls.refused("Arrangements.change(UnitId,Way,Integer)", own -> arrangements.change(school, way, 5));
        calls.refused(
                "Arrangements.addLesson(UnitId,LessonDraft)",
                own -> arrangements.addLesson(school, new LessonDraft(Stage.PRIMARY, null, NINE, TEN)));
        calls.refused("Arrangements.removeLesson(UnitId,UUID)", own -> arrangements.removeLesson(school, lesson));
        calls.refused(
                "Arrangements.relieve(UnitId,Occasion,List)",
                own -> arrangements.relieve(school, Occasion.LUNCH, List.of()));
        calls.refused(
                "Arrangements.restore(UnitId,Occasion,List,Arrangement)",
                own -> arrangements.restore(school, Occasion.LUNCH, List.of(), known));
        Completion completion = context.getBean(Completion.class);
        HeadcountDraft forty = new HeadcountDraft(DAY, 40, 0);
        calls.refused(
                "Completion.complete(UnitId,Map,Map)",
                own -> completion.complete(school, Map.of(planted.theirs().oneClass(), forty), Map.of()));
        calls.refused(
                "Completion.takeBack(UnitId,Done)",
                own -> completion.takeBack(school, new Completion.Done(List.of(), Set.of(canteen))));
        calls.mixed(
                "another's class completed in one's own school",
                own -> completion.complete(own.school(), Map.of(planted.theirs().oneClass(), forty), Map.of()));
        GateCounts counts = context.getBean(GateCounts.class);
        calls.refused(
                "GateCounts.of(UnitId,TermId,Occasion,LocalDate)",
                own -> counts.of(school, planted.term(), Occasion.ARRIVAL, DAY));
        calls.refused(
                "GateCounts.of(Arrangement,TermId,Occasion,LocalDate)",
                own -> counts.of(known, planted.term(), Occasion.ARRIVAL, DAY));
        calls.refused(
                "GateCounts.count(UnitId,Occasion,LocalDate,FacilityId,int,Integer)",
                own -> counts.count(school, Occasion.ARRIVAL, DAY, gate, 420, 10));
        calls.mixed(
                "another's gate counted in one's own school",
                own -> counts.count(own.school(), Occasion.ARRIVAL, DAY, gate, 420, 10));
        calls.mixed("another's gate in one's own school", own -> arrangements.change(own.school(), gate, LANES));
        calls.mixed(
                "another's building for one's own class",
                own -> arrangements.change(own.school(), own.oneClass(), new ClassRule(way.building(), null, 1)));
        calls.mixed("another's lesson in one's own school", own -> arrangements.removeLesson(own.school(), lesson));
    }

    private Arrangement planted(Arrangements arrangements, UnitId school) {
        arrangements.addLesson(school, new LessonDraft(Stage.PRIMARY, null, EIGHT, NINE));
        return arrangements.of(school, planted.term());
    }
}
