package org.kaixue.staggering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** The figures of lunch plans, all from one {@link PlanOverview}. */
@Service
public class PlanFigures implements FigureSource {

    private static final String INCOMPLETE = "staggering.figure.incomplete";
    /** Without a plan that holds, but with all that one is made from. */
    private static final Set<SchoolPlan.State> SEATS_KNOWN =
            EnumSet.of(SchoolPlan.State.NONE, SchoolPlan.State.DRAFT, SchoolPlan.State.BROKEN);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    private static final FigureDefinition WITH_PLAN =
            definition("staggering.figure.schools-with-plan", "staggering.figure.unit.schools");
    private static final FigureDefinition QUEUE =
            definition("staggering.figure.longest-queue", "staggering.figure.unit.minutes");
    private static final FigureDefinition WITHOUT_SEAT =
            definition("staggering.figure.people-without-seat", "staggering.figure.unit.people");

    private final PlanOverview overview;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    PlanFigures(PlanOverview overview, Units units, Terms terms, BusinessClock clock) {
        this.overview = overview;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(WITH_PLAN, QUEUE, WITHOUT_SEAT);
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        List<SchoolPlan> schools = overview.of(scope.unit(), scope.term(), Occasion.LUNCH);
        int unknown = (int) schools.stream()
                .filter(school -> school.state() == SchoolPlan.State.OBSTACLE)
                .count();
        int over = schools.stream()
                .filter(school -> SEATS_KNOWN.contains(school.state()))
                .mapToInt(SchoolPlan::over)
                .sum();
        return Stream.of(
                        figure(
                                WITH_PLAN,
                                scope,
                                BigDecimal.valueOf(holding(schools).count()),
                                unknown),
                        figure(QUEUE, scope, longestQueue(schools), 0),
                        figure(WITHOUT_SEAT, scope, BigDecimal.valueOf(over), unknown))
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    /** Minutes; null where no plan holds. */
    private static @Nullable BigDecimal longestQueue(List<SchoolPlan> schools) {
        return holding(schools)
                .flatMap(school -> Stream.ofNullable(school.standing()))
                .map(standing -> BigDecimal.valueOf(standing.measures().queue()))
                .max(BigDecimal::compareTo)
                .map(seconds -> seconds.divide(SECONDS, 1, RoundingMode.HALF_UP))
                .orElse(null);
    }

    private static Stream<SchoolPlan> holding(List<SchoolPlan> schools) {
        return schools.stream().filter(school -> school.state() == SchoolPlan.State.HOLDS);
    }

    private Figure figure(FigureDefinition definition, FigureScope scope, @Nullable BigDecimal value, int unknown) {
        String link = "staggering?unit=" + units.tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code();
        return new Figure(
                definition,
                scope,
                clock.now(),
                value,
                unknown == 0 ? null : new Figure.Incomplete(INCOMPLETE, unknown),
                link);
    }

    private static FigureDefinition definition(String key, String unitKey) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), unitKey);
    }
}
