package org.kaixue.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** The figures of supervision in a term: teams, schools covered and visited, visits made and late. */
@Service
public class VisitFigures implements FigureSource {

    private static final String SCHOOLS = "supervision.figure.unit.schools";
    private static final String VISITS = "supervision.figure.unit.visits";
    private static final String PERCENT = "supervision.figure.unit.percent";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final FigureDefinition TEAMS =
            definition("supervision.figure.teams", "supervision.figure.unit.teams");
    private static final FigureDefinition COVERED = definition("supervision.figure.covered", SCHOOLS);
    private static final FigureDefinition COVERAGE = definition("supervision.figure.coverage", PERCENT);
    private static final FigureDefinition VISITED = definition("supervision.figure.visited", SCHOOLS);
    private static final FigureDefinition DONE = definition("supervision.figure.done", VISITS);
    private static final FigureDefinition FULFILLED = definition("supervision.figure.fulfilled", PERCENT);
    private static final FigureDefinition OVERDUE = definition("supervision.figure.overdue", VISITS);

    private final VisitCoverage coverage;
    private final JointTeams teams;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    VisitFigures(VisitCoverage coverage, JointTeams teams, Units units, Terms terms, BusinessClock clock) {
        this.coverage = coverage;
        this.teams = teams;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(TEAMS, COVERED, COVERAGE, VISITED, DONE, FULFILLED, OVERDUE);
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        VisitTotals totals = VisitTotals.of(coverage.of(scope.unit(), scope.term()));
        int count = keys.contains(TEAMS.key())
                ? teams.of(scope.unit(), scope.term()).size()
                : 0;
        int owed = Math.max(totals.owed(), totals.done());
        return Stream.of(
                        figure(TEAMS, scope, BigDecimal.valueOf(count), "supervision/teams", ""),
                        figure(COVERED, scope, BigDecimal.valueOf(totals.covered()), "supervision", "&view=coverage"),
                        figure(
                                COVERAGE,
                                scope,
                                percent(totals.covered(), totals.schools()),
                                "supervision",
                                "&view=coverage"),
                        figure(VISITED, scope, BigDecimal.valueOf(totals.visited()), "supervision", "&view=coverage"),
                        figure(DONE, scope, BigDecimal.valueOf(totals.done()), "supervision", "&view=list&state=DONE"),
                        figure(FULFILLED, scope, percent(totals.done(), owed), "supervision", "&view=coverage"),
                        figure(
                                OVERDUE,
                                scope,
                                BigDecimal.valueOf(totals.overdue()),
                                "supervision",
                                "&view=list&state=OVERDUE"))
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    /** One decimal; what is not quite everything never reads 100. */
    private static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }

    private Figure figure(
            FigureDefinition definition, FigureScope scope, @Nullable BigDecimal value, String page, String rest) {
        String link = page + "?unit=" + units.tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code() + rest;
        return new Figure(definition, scope, clock.now(), value, null, link);
    }

    private static FigureDefinition definition(String key, String unitKey) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), unitKey);
    }
}
