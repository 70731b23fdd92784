package org.kaixue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.figures.FigureScope;
import org.kaixue.hygiene.HygieneFigures;
import org.kaixue.hygiene.HygieneFixture;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.HygieneLogs;
import org.kaixue.hygiene.HygienePlace;
import org.kaixue.hygiene.HygienePlans;
import org.kaixue.hygiene.HygieneRule;
import org.kaixue.hygiene.HygieneStandard;
import org.kaixue.hygiene.HygieneStandards;
import org.kaixue.hygiene.HygieneSurveys;
import org.kaixue.hygiene.LogDraft;
import org.kaixue.hygiene.LogId;
import org.kaixue.hygiene.OwnPlaceDraft;
import org.kaixue.hygiene.PastHygiene;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.context.ApplicationContext;

/** The methods of hygiene, called with another school's plan and entries. */
record ForeignHygieneCalls(ApplicationContext context, Planted planted, LocalDate today) {

    void into(ForeignCalls calls) {
        UnitId school = planted.theirs().school();
        TermId term = planted.term();
        LogId entry = context.getBean(HygieneFixture.class).loggedBy(school, TwoCounties.SECRET);
        HygieneLogs logs = context.getBean(HygieneLogs.class);
        LogDraft draft = new LogDraft(
                LogId.next(),
                HygienePlace.CANTEEN,
                HygieneKind.VENTILATION,
                today,
                LocalTime.of(7, 0),
                1,
                30,
                null,
                null,
                null);
        calls.refused("HygieneLogs.of(UnitId,LocalDate,LocalDate)", own -> logs.of(school, today, today));
        calls.refused("HygieneLogs.log(UnitId,TermId,LogDraft)", own -> logs.log(school, term, draft));
        calls.refused("HygieneLogs.takeBack(LogId,TermId,String)", own -> logs.takeBack(entry, term, "why"));
        HygienePlans plans = context.getBean(HygienePlans.class);
        OwnPlaceDraft none = new OwnPlaceDraft(false, 1, 0, 0, "why");
        calls.refused("HygienePlans.today(UnitId,TermId)", own -> plans.today(school, term));
        calls.refused("HygienePlans.places(UnitId,TermId)", own -> plans.places(school, term));
        calls.refused(
                "HygienePlans.say(UnitId,TermId,HygienePlace,OwnPlaceDraft)",
                own -> plans.say(school, term, HygienePlace.CANTEEN, none));
        HygieneSurveys surveys = context.getBean(HygieneSurveys.class);
        calls.refused("HygieneSurveys.of(UnitId,TermId)", own -> surveys.of(school, term));
        standards(calls);
        PastHygiene past = context.getBean(PastHygiene.class);
        calls.refused("PastHygiene.take(UnitId,TermId,List)", own -> past.take(planted.prefecture(), term, List.of()));
        HygieneFigures figures = context.getBean(HygieneFigures.class);
        calls.open("HygieneFigures.definitions()", "what figures there are");
        calls.refused(
                "HygieneFigures.figures(FigureScope,Collection)",
                own -> figures.figures(new FigureScope(school, term), List.of("hygiene.figure.behind")));
    }

    private void standards(ForeignCalls calls) {
        HygieneStandards standards = context.getBean(HygieneStandards.class);
        HygieneStandard standard = standards.on(today).getFirst();
        HygieneRule rule = standards.rule(today);
        calls.open("HygieneStandards.on(LocalDate)", "the standard is the same for all and no secret");
        calls.open("HygieneStandards.all()", "the standard is the same for all and no secret");
        calls.open("HygieneStandards.rule(LocalDate)", "the rule is the same for all and no secret");
        calls.open("HygieneStandards.rules()", "the rule is the same for all and no secret");
        calls.refused("HygieneStandards.set(HygieneStandard)", own -> standards.set(standard));
        calls.refused("HygieneStandards.set(HygieneRule)", own -> standards.set(rule));
    }
}
