package org.kaixue.rectification;

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
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;

/** The figures of findings: how many are not closed, overdue, wait for the second look, closed, and closed in time. */
@Service
public class FindingFigures implements FigureSource {

    private static final FigureDefinition TO_DO = definition("rectification.figure.to-do");
    private static final FigureDefinition OVERDUE = definition("rectification.figure.overdue");
    private static final FigureDefinition TO_CHECK = definition("rectification.figure.to-check");
    private static final FigureDefinition CLOSED = definition("rectification.figure.closed");
    private static final FigureDefinition IN_TIME = definition("rectification.figure.in-time");

    private final Rectifications rectifications;
    private final Units units;
    private final BusinessClock clock;

    FindingFigures(Rectifications rectifications, Units units, BusinessClock clock) {
        this.rectifications = rectifications;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(TO_DO, OVERDUE, TO_CHECK, CLOSED, IN_TIME);
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        FindingCounts counts = rectifications.counts(scope.unit());
        return Stream.of(
                        figure(TO_DO, scope, counts.toDo(), FindingFilter.TO_DO),
                        figure(OVERDUE, scope, counts.overdue(), FindingFilter.OVERDUE),
                        figure(TO_CHECK, scope, counts.toCheck(), FindingFilter.TO_CHECK),
                        figure(CLOSED, scope, counts.closed(), FindingFilter.CLOSED),
                        figure(IN_TIME, scope, counts.inTime(), FindingFilter.CLOSED))
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    private Figure figure(FigureDefinition definition, FigureScope scope, int count, FindingFilter filter) {
        return new Figure(
                definition,
                scope,
                clock.now(),
                BigDecimal.valueOf(count),
                null,
                FindingId.PATH + "?unit=" + units.tree().get(scope.unit()).code() + "&state=" + filter);
    }

    private static FigureDefinition definition(String key) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), "rectification.figure.unit.findings");
    }
}
