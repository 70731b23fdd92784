package org.kaixue.isolation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureDefinition;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.FigureSource;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;

/** The figures of cases; steps and clusters are those of the last thirty days. */
@Service
public class CaseFigures implements FigureSource {

    private static final int DAYS = 30;

    private static final FigureDefinition OPEN = definition("cases.figure.open-cases", "cases.figure.unit.cases");
    private static final FigureDefinition ISOLATED =
            definition("cases.figure.isolated-now", "cases.figure.unit.people");
    private static final FigureDefinition OVER = definition("cases.figure.steps-over", "cases.figure.unit.steps");
    private static final FigureDefinition MEDIAN =
            definition("cases.figure.minutes-to-isolation", "cases.figure.unit.minutes");
    private static final FigureDefinition CLUSTERS = definition("cases.figure.clusters", "cases.figure.unit.clusters");

    private final CaseCounts counts;
    private final Clusters clusters;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    CaseFigures(CaseCounts counts, Clusters clusters, Units units, Terms terms, BusinessClock clock) {
        this.counts = counts;
        this.clusters = clusters;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(OPEN, ISOLATED, OVER, MEDIAN, CLUSTERS);
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        var since = clock.today().minusDays(DAYS - 1L);
        CaseCount count = counts.of(scope.unit(), since).whole();
        Long median = count.medianToIsolation();
        int raised =
                keys.contains(CLUSTERS.key()) ? clusters.of(scope.unit(), since).size() : 0;
        return Stream.of(
                        figure(OPEN, scope, BigDecimal.valueOf(count.open())),
                        figure(ISOLATED, scope, BigDecimal.valueOf(count.isolated())),
                        figure(OVER, scope, BigDecimal.valueOf(count.over())),
                        figure(MEDIAN, scope, median == null ? null : BigDecimal.valueOf(median)),
                        figure(CLUSTERS, scope, BigDecimal.valueOf(raised)))
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    private Figure figure(FigureDefinition definition, FigureScope scope, @Nullable BigDecimal value) {
        String link = "isolation/cases?unit=" + units.tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code();
        return new Figure(definition, scope, clock.now(), value, null, link);
    }

    private static FigureDefinition definition(String key, String unitKey) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), unitKey);
    }
}
