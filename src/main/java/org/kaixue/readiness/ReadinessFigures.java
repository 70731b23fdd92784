package org.kaixue.readiness;

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

/** The figures of readiness to open in a term; they count stages of schools, for a school with two opens twice. */
@Service
public class ReadinessFigures implements FigureSource {

    private static final String STAGES = "readiness.figure.unit.stages";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final FigureDefinition ALL = definition("readiness.figure.stages", STAGES);
    private static final FigureDefinition READY = definition("readiness.figure.ready", STAGES);
    private static final FigureDefinition SHARE = definition("readiness.figure.share", "readiness.figure.unit.percent");
    private static final FigureDefinition OPENED = definition("readiness.figure.opened", STAGES);
    private static final FigureDefinition TO_APPROVE = definition("readiness.figure.to-approve", STAGES);
    private static final FigureDefinition STOPPED = definition("readiness.figure.stopped", STAGES);
    private static final FigureDefinition LAPSED = definition("readiness.figure.lapsed", STAGES);
    private static final FigureDefinition BROKEN = definition("readiness.figure.broken", STAGES);
    private static final FigureDefinition UNAPPROVED = definition("readiness.figure.unapproved", STAGES);

    private final Board board;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    ReadinessFigures(Board board, Units units, Terms terms, BusinessClock clock) {
        this.board = board;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(ALL, READY, SHARE, OPENED, TO_APPROVE, STOPPED, LAPSED, BROKEN, UNAPPROVED);
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        BoardSums sums = board.sums(new BoardQuery(scope.unit(), scope.term(), null, null, BoardFilter.ALL, null));
        int unjudged = sums.count(group -> !group.judged());
        return Stream.of(
                        figure(ALL, scope, sums.all(), null),
                        figure(READY, scope, sums.ready(), null),
                        share(scope, sums),
                        figure(OPENED, scope, sums.of(BoardFilter.OPENED), BoardFilter.OPENED),
                        figure(TO_APPROVE, scope, sums.of(BoardFilter.TO_APPROVE), BoardFilter.TO_APPROVE),
                        stopped(scope, sums, unjudged),
                        figure(LAPSED, scope, sums.of(BoardFilter.LAPSED), BoardFilter.LAPSED),
                        figure(BROKEN, scope, sums.of(BoardFilter.BROKEN), BoardFilter.BROKEN),
                        figure(UNAPPROVED, scope, sums.of(BoardFilter.UNAPPROVED), BoardFilter.UNAPPROVED))
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    private Figure figure(FigureDefinition what, FigureScope scope, int count, @Nullable BoardFilter filter) {
        return new Figure(what, scope, clock.now(), BigDecimal.valueOf(count), null, link(scope, filter));
    }

    /** Schools whose facts were never judged may be stopped too. */
    private Figure stopped(FigureScope scope, BoardSums sums, int unjudged) {
        return new Figure(
                STOPPED,
                scope,
                clock.now(),
                BigDecimal.valueOf(sums.of(BoardFilter.STOPPED)),
                unjudged == 0 ? null : new Figure.Incomplete("readiness.figure.unjudged", unjudged),
                link(scope, BoardFilter.STOPPED));
    }

    /** One decimal; what is not quite everything never reads 100. */
    private Figure share(FigureScope scope, BoardSums sums) {
        BigDecimal share = sums.all() == 0
                ? null
                : BigDecimal.valueOf(sums.ready())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(sums.all()), 1, RoundingMode.DOWN);
        return new Figure(SHARE, scope, clock.now(), share, null, link(scope, null));
    }

    private String link(FigureScope scope, @Nullable BoardFilter filter) {
        return "readiness?unit=" + units.tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code() + (filter == null ? "" : "&state=" + filter);
    }

    private static FigureDefinition definition(String key, String unitKey) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), unitKey);
    }
}
