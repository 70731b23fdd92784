package org.kaixue.drill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactLinks;
import org.kaixue.figures.FactSource;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.FigureScope;
import org.springframework.stereotype.Service;

/** Whether a school has passed all drills that concern it, and trained all its staff. */
@Service
class DrillFacts implements FactSource {

    private static final String DRILLS = "drill.fact.drills";
    private static final String TRAINED = "drill.fact.trained";

    private final Coverage coverage;
    private final Trainings trainings;
    private final FactLinks links;

    DrillFacts(Coverage coverage, Trainings trainings, FactLinks links) {
        this.coverage = coverage;
        this.trainings = trainings;
        this.links = links;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(DRILLS), new FactDefinition(TRAINED));
    }

    @Override
    public List<Fact> judge(FigureScope scope, Collection<String> keys) {
        List<SchoolCoverage> schools = coverage.of(scope.unit(), scope.term(), null, null);
        List<Fact> facts = new ArrayList<>();
        if (keys.contains(DRILLS)) {
            schools.forEach(school -> facts.add(drills(school, scope)));
        }
        if (keys.contains(TRAINED)) {
            trainings
                    .below(scope.unit(), scope.term(), schools)
                    .forEach(training -> facts.add(trained(training, scope)));
        }
        return facts;
    }

    private Fact drills(SchoolCoverage school, FigureScope scope) {
        FactVerdict verdict = school.covered() ? FactVerdict.MET : FactVerdict.BROKEN;
        return new Fact(
                DRILLS,
                school.school(),
                school.scenarios() == 0 ? FactVerdict.NOT_APPLICABLE : verdict,
                "drill.fact.drills.said",
                List.of(String.valueOf(school.passed()), String.valueOf(school.scenarios())),
                links.of("drills", school.school(), scope.term()));
    }

    private Fact trained(SchoolTraining training, FigureScope scope) {
        String link = links.of("drills", training.school(), scope.term());
        Integer staff = training.staff();
        if (staff == null) {
            return new Fact(
                    TRAINED, training.school(), FactVerdict.UNKNOWN, "drill.fact.trained.no-staff", List.of(), link);
        }
        return new Fact(
                TRAINED,
                training.school(),
                training.staffTrained() >= staff ? FactVerdict.MET : FactVerdict.BROKEN,
                "drill.fact.trained.said",
                List.of(String.valueOf(training.staffTrained()), String.valueOf(staff)),
                link);
    }
}
