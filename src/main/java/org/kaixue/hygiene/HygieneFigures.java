package org.kaixue.hygiene;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureDefinition;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.FigureSource;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;

/** The share of the plan that was done on the last school day, and the schools that are behind. */
@Service
public class HygieneFigures implements FigureSource {

    private static final FigureDefinition DISINFECTED =
            definition("hygiene.figure.disinfected", "hygiene.figure.unit.percent");
    private static final FigureDefinition AIRED = definition("hygiene.figure.aired", "hygiene.figure.unit.percent");
    private static final FigureDefinition BEHIND = definition("hygiene.figure.behind", "hygiene.figure.unit.schools");
    private static final FigureDefinition PREPARED =
            definition("hygiene.figure.prepared", "hygiene.figure.unit.schools");

    private final HygieneSurveys surveys;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    HygieneFigures(HygieneSurveys surveys, Jurisdiction jurisdiction, Units units, Terms terms, BusinessClock clock) {
        this.surveys = surveys;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(DISINFECTED, AIRED, BEHIND, PREPARED);
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        jurisdiction.require(Permission.CAMPAIGN_READ, scope.unit());
        HygieneSurvey survey = surveys.of(scope.unit(), scope.term());
        Share last = survey.onLastDay();
        return Stream.of(
                        figure(DISINFECTED, scope, percent(last, HygieneKind.DISINFECTION)),
                        figure(AIRED, scope, percent(last, HygieneKind.VENTILATION)),
                        figure(BEHIND, scope, survey.behind()),
                        figure(PREPARED, scope, survey.count(HygieneState.PREPARED)))
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    /** Null where nothing was planned. */
    private static @Nullable Integer percent(Share share, HygieneKind kind) {
        return share.wanted(kind) == 0 ? null : share.percent(kind);
    }

    private Figure figure(FigureDefinition definition, FigureScope scope, @Nullable Integer value) {
        String link = "hygiene?unit=" + units.tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code();
        return new Figure(definition, scope, clock.now(), value == null ? null : BigDecimal.valueOf(value), null, link);
    }

    private static FigureDefinition definition(String key, String unitKey) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), unitKey);
    }
}
