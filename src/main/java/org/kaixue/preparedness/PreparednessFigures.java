package org.kaixue.preparedness;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.kaixue.common.BusinessClock;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureDefinition;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.FigureSource;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;

/** How many units have their two plans in place, tier by tier. */
@Service
public class PreparednessFigures implements FigureSource {

    private static final FigureDefinition SCHOOLS = schools("preparedness.figure.schools-in-place");
    private static final FigureDefinition OVERDUE = schools("preparedness.figure.schools-overdue");
    private static final FigureDefinition MISSING = schools("preparedness.figure.schools-missing");
    private static final FigureDefinition WAITING = schools("preparedness.figure.schools-waiting");
    private static final FigureDefinition COUNTIES = new FigureDefinition(
            "preparedness.figure.counties-in-place",
            EnumSet.of(UnitKind.PREFECTURE, UnitKind.COUNTY),
            "preparedness.figure.unit.counties");
    private static final FigureDefinition PREFECTURE = new FigureDefinition(
            "preparedness.figure.prefecture-in-place",
            EnumSet.of(UnitKind.PREFECTURE),
            "preparedness.figure.unit.prefectures");

    private final UnitPlans plans;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    PreparednessFigures(UnitPlans plans, Units units, Terms terms, BusinessClock clock) {
        this.plans = plans;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(SCHOOLS, OVERDUE, MISSING, WAITING, COUNTIES, PREFECTURE);
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        List<UnitStanding> rows = plans.below(scope.unit());
        InPlace schools = tier(rows, UnitKind.SCHOOL);
        return Stream.of(
                        figure(SCHOOLS, scope, schools.inPlace()),
                        figure(OVERDUE, scope, schools.overdue()),
                        figure(MISSING, scope, schools.missing()),
                        figure(WAITING, scope, schools.waiting()),
                        figure(COUNTIES, scope, tier(rows, UnitKind.COUNTY).inPlace()),
                        figure(
                                PREFECTURE,
                                scope,
                                tier(rows, UnitKind.PREFECTURE).inPlace()))
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    private static InPlace tier(List<UnitStanding> rows, UnitKind tier) {
        return InPlace.of(rows.stream().filter(row -> row.unit().kind() == tier).toList());
    }

    private Figure figure(FigureDefinition definition, FigureScope scope, int value) {
        String link = "plans?unit=" + units.tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code();
        return new Figure(definition, scope, clock.now(), BigDecimal.valueOf(value), null, link);
    }

    private static FigureDefinition schools(String key) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), "preparedness.figure.unit.schools");
    }
}
