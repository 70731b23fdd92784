package org.kaixue.need;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaixue.common.BusinessClock;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureDefinition;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.FigureSource;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;

/** The figures of supplies, all read from one {@link Supply}, so that a page, a report and an export say the same. */
@Service
public class SupplyFigures implements FigureSource {

    private static final String INCOMPLETE = "need.figure.incomplete";

    private final NeedService needs;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    SupplyFigures(NeedService needs, Units units, Terms terms, BusinessClock clock) {
        this.needs = needs;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return SupplyFigure.ALL.stream().map(SupplyFigures::definition).toList();
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        Supply supply = needs.supply(SupplyQuery.of(scope.unit(), scope.term()));
        return of(supply).values().stream()
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    /** All figures of a supply that has been calculated already, by key. */
    public Map<String, Figure> of(Supply supply) {
        FigureScope scope =
                new FigureScope(supply.query().unit(), supply.query().term());
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (SupplyFigure figure : SupplyFigure.ALL) {
            SupplyFigure.Value value = figure.reading().of(supply);
            figures.put(
                    figure.key(),
                    new Figure(
                            definition(figure),
                            scope,
                            clock.now(),
                            value.amount(),
                            value.missing() == 0 ? null : new Figure.Incomplete(INCOMPLETE, value.missing()),
                            link(figure, supply.query())));
        }
        return figures;
    }

    private String link(SupplyFigure figure, SupplyQuery query) {
        StringBuilder link = new StringBuilder(figure.page());
        link.append(figure.page().contains("?") ? '&' : '?')
                .append("unit=")
                .append(units.tree().get(query.unit()).code())
                .append("&term=")
                .append(terms.get(query.term()).code());
        if (query.batch() != null) {
            link.append("&batch=").append(query.batch());
        }
        if (query.stage() != null) {
            link.append("&stage=").append(query.stage());
        }
        return link.toString();
    }

    private static FigureDefinition definition(SupplyFigure figure) {
        return new FigureDefinition(figure.key(), EnumSet.allOf(UnitKind.class), figure.unitKey());
    }
}
