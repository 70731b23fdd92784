package org.kaixue.hygiene;

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

/**
 * Whether every place of a school was disinfected before it opened, and whether it is aired. A school that did not log it
 * before it opened makes up for it by disinfecting every place within as many days.
 */
@Service
class HygieneFacts implements FactSource {

    private static final String DISINFECTED = "hygiene.fact.disinfected";
    private static final String VENTILATION = "hygiene.fact.ventilation";

    private final HygieneSurveys surveys;
    private final FactLinks links;

    HygieneFacts(HygieneSurveys surveys, FactLinks links) {
        this.surveys = surveys;
        this.links = links;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(DISINFECTED), new FactDefinition(VENTILATION));
    }

    @Override
    public List<Fact> judge(FigureScope scope, Collection<String> keys) {
        HygieneSurvey survey = surveys.of(scope.unit(), scope.term());
        List<Fact> facts = new ArrayList<>();
        for (SchoolStanding school : survey.schools()) {
            String link = links.of("hygiene", school.school(), scope.term());
            if (keys.contains(DISINFECTED)) {
                facts.add(disinfected(school, survey.rule(), link));
            }
            if (keys.contains(VENTILATION)) {
                facts.add(aired(school, survey.rule(), link));
            }
        }
        return facts;
    }

    private static Fact disinfected(SchoolStanding school, HygieneRule rule, String link) {
        HygieneKind kind = HygieneKind.DISINFECTION;
        if (school.preparedAtOpening(kind)) {
            return new Fact(
                    DISINFECTED,
                    school.school(),
                    FactVerdict.MET,
                    "hygiene.fact.disinfected.at-opening",
                    List.of(
                            String.valueOf(school.opened()),
                            String.valueOf(rule.disinfectedDays()),
                            String.valueOf(school.places().of(kind))),
                    link);
        }
        return places(DISINFECTED, "hygiene.fact.disinfected.said", school, kind, rule.disinfectedDays(), link);
    }

    /** On the last school days; before there are any, as before the opening. */
    private static Fact aired(SchoolStanding school, HygieneRule rule, String link) {
        HygieneKind kind = HygieneKind.VENTILATION;
        if (school.lastDays().isEmpty()) {
            return places(VENTILATION, "hygiene.fact.ventilation.before", school, kind, rule.airedDays(), link);
        }
        long aired = school.lastDays().stream()
                .filter(day -> day.percent(kind) >= rule.redBelow())
                .count();
        return new Fact(
                VENTILATION,
                school.school(),
                aired == school.lastDays().size() ? FactVerdict.MET : FactVerdict.BROKEN,
                "hygiene.fact.ventilation.said",
                List.of(
                        String.valueOf(school.lastDays().size()),
                        String.valueOf(aired),
                        String.valueOf(rule.redBelow())),
                link);
    }

    private static Fact places(
            String key, String sentence, SchoolStanding school, HygieneKind kind, int days, String link) {
        return new Fact(
                key,
                school.school(),
                school.prepared(kind) ? FactVerdict.MET : FactVerdict.BROKEN,
                sentence,
                List.of(
                        String.valueOf(days),
                        String.valueOf(school.places().of(kind)),
                        String.valueOf(school.prepared().of(kind))),
                link);
    }
}
