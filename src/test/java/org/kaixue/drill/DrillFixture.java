package org.kaixue.drill;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolFixture;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;

/** Scenarios, drills that were planned and drills that were held, for tests of any room. */
@Component
public class DrillFixture {

    private final OrganisationFixtures organisation;
    private final DrillDefaults defaults;
    private final ScenarioShelf shelf;
    private final Drills drills;
    private final PastDrills past;
    private final Assignments assignments;
    private final OverdueDrills overdue;
    private final BusinessClock clock;

    DrillFixture(
            OrganisationFixtures organisation,
            DrillDefaults defaults,
            ScenarioShelf shelf,
            Drills drills,
            PastDrills past,
            Assignments assignments,
            OverdueDrills overdue,
            BusinessClock clock) {
        this.organisation = organisation;
        this.defaults = defaults;
        this.shelf = shelf;
        this.drills = drills;
        this.past = past;
        this.assignments = assignments;
        this.overdue = overdue;
        this.clock = clock;
    }

    public TermId term() {
        return organisation.term().id();
    }

    /** The scenarios that come with the portal. */
    public void scenarios() {
        defaults.install();
    }

    public ScenarioId scenario(String code) {
        return shelf.scenarios().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Edition edition(String code) {
        return shelf.get(scenario(code)).edition();
    }

    /** A day school with a canteen, which has not said whether it runs buses; four scenarios concern it. */
    SchoolFixture aDaySchool() {
        return organisation.aSchool();
    }

    /** A drill for today. */
    public DrillId planned(UnitId school, String code) {
        return planned(school, code, clock.today());
    }

    /** What a unit asks its schools for until tomorrow; what is overdue by now has been told. */
    public AssignmentId asked(UnitId unit, String title, String code) {
        overdue.judge();
        return SystemWork.as(
                        "fixtures",
                        () -> assignments.assign(
                                unit, new AssignmentDraft(title, clock.today().plusDays(1), Set.of(scenario(code)))))
                .id();
    }

    DrillId planned(UnitId school, String code, LocalDate day) {
        return SystemWork.as("fixtures", () -> drills.plan(school, new PlanDraft(scenario(code), day)));
    }

    /** A drill in which every step was done in time. */
    DrillId held(UnitId school, String code, LocalDate on, Map<Criterion, Integer> scores) {
        Edition edition = edition(code);
        return SystemWork.as(
                        "fixtures",
                        () -> past.take(List.of(new PastDrill(
                                school,
                                edition.scenario(),
                                ZonedDateTime.of(on.atTime(9, 0), BusinessClock.ZONE)
                                        .toInstant(),
                                edition.steps().stream()
                                        .map(Edition.Step::limit)
                                        .toList(),
                                scores,
                                null,
                                null,
                                "校长-0001"))))
                .getFirst();
    }

    DrillId passed(UnitId school, String code, LocalDate on) {
        return held(school, code, on, all(2));
    }

    DrillId failed(UnitId school, String code, LocalDate on) {
        Map<Criterion, Integer> scores = all(2);
        scores.put(Criterion.DISINFECTION, 0);
        return held(school, code, on, scores);
    }

    /** The same score for every criterion. */
    static Map<Criterion, Integer> all(int score) {
        Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            scores.put(criterion, score);
        }
        return scores;
    }

    static EvaluationDraft evaluation(Map<Criterion, Integer> scores) {
        return new EvaluationDraft(scores, Collections.emptyMap(), "配合熟练", "消毒记录不全");
    }

    UUID step(DrillSheet sheet, int number) {
        return sheet.steps().get(number - 1).step().id();
    }
}
