package org.kaixue.staggering;

import org.kaixue.audit.Values;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;

/** How what is set for a school is told in the audit trail. */
final class ArrangementWords {

    private ArrangementWords() {}

    static String inWords(DayRules rules) {
        return Values.named(
                "usable-percent", rules.usablePercent(),
                "gap", rules.gapMinutes(),
                "disinfection", rules.disinfectionMinutes(),
                "queue", rules.queueMinutes(),
                "walk", rules.walkMinutes(),
                "primary-meal", rules.primaryMeal(),
                "secondary-meal", rules.secondaryMeal(),
                "floors-apart", rules.floorsApart());
    }

    static String inWords(ReturnRule rule) {
        return Values.named(
                "days-before", rule.daysBefore(),
                "half-days", rule.halfDays(),
                "morning-begins", rule.morningBegins(),
                "morning-ends", rule.morningEnds(),
                "afternoon-begins", rule.afternoonBegins(),
                "afternoon-ends", rule.afternoonEnds(),
                "people-a-lane-an-hour", rule.peopleALaneAnHour());
    }

    static String inWords(Occasion occasion, TimeWindow window) {
        return Values.named(
                "occasion",
                occasion,
                "begins",
                TimeWindow.clock(window.begins()),
                "ends",
                TimeWindow.clock(window.ends()));
    }

    static String inWords(CanteenRule rule) {
        return Values.named("lines", rule.lines(), "line-rate", rule.lineRate(), "wash-points", rule.washPoints());
    }

    static String inWords(GateRule rule) {
        return Values.named("lanes", rule.lanes(), "device", rule.device());
    }

    static String inWords(Arrangement of, ClassRule rule) {
        FacilityId building = rule.building();
        String name = building == null
                ? null
                : Arrangements.place(of, building, FacilityKind.BUILDING).name();
        return Values.named("building", name, "floor", rule.floor(), "parts", rule.parts());
    }

    static String inWords(Lesson lesson) {
        return Values.named(
                "stage", lesson.stage(),
                "grade", lesson.grade(),
                "begins", TimeWindow.clock(lesson.time().begins()),
                "ends", TimeWindow.clock(lesson.time().ends()));
    }
}
