package org.kaixue.drill;

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

/** The figures of drills and trainings in a term. */
@Service
public class DrillFigures implements FigureSource {

    private static final String NO_STAFF = "drill.figure.no-staff";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final FigureDefinition COVERED =
            definition("drill.figure.schools-covered", "drill.figure.unit.schools");
    private static final FigureDefinition COVERAGE = definition("drill.figure.coverage", "drill.figure.unit.percent");
    private static final FigureDefinition OVERDUE =
            definition("drill.figure.schools-overdue", "drill.figure.unit.schools");
    private static final FigureDefinition HELD = definition("drill.figure.held", "drill.figure.unit.drills");
    private static final FigureDefinition TRAINED =
            definition("drill.figure.people-trained", "drill.figure.unit.people");
    private static final FigureDefinition STAFF = definition("drill.figure.staff-trained", "drill.figure.unit.percent");

    private final Coverage coverage;
    private final Trainings trainings;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    DrillFigures(Coverage coverage, Trainings trainings, Units units, Terms terms, BusinessClock clock) {
        this.coverage = coverage;
        this.trainings = trainings;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(COVERED, COVERAGE, OVERDUE, HELD, TRAINED, STAFF);
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        List<SchoolCoverage> schools = coverage.of(scope.unit(), scope.term(), null, null);
        DrillTotals totals = DrillTotals.of(schools, trainings.below(scope.unit(), scope.term(), schools));
        return Stream.of(
                        figure(COVERED, scope, BigDecimal.valueOf(totals.covered()), 0),
                        figure(COVERAGE, scope, percent(totals.covered(), totals.schools()), 0),
                        figure(OVERDUE, scope, BigDecimal.valueOf(totals.overdue()), 0),
                        figure(HELD, scope, BigDecimal.valueOf(totals.held()), 0),
                        figure(TRAINED, scope, BigDecimal.valueOf(totals.trained()), 0),
                        figure(STAFF, scope, percent(totals.staffTrained(), totals.staff()), totals.withoutStaff()))
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    /** One decimal; what is not quite everything never reads 100. */
    private static @Nullable BigDecimal percent(int part, int whole) {
        if (whole == 0) {
            return null;
        }
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }

    private Figure figure(FigureDefinition definition, FigureScope scope, @Nullable BigDecimal value, int unknown) {
        String link = "drills?unit=" + units.tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code();
        return new Figure(
                definition,
                scope,
                clock.now(),
                value,
                unknown == 0 ? null : new Figure.Incomplete(NO_STAFF, unknown),
                link);
    }

    private static FigureDefinition definition(String key, String unitKey) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), unitKey);
    }
}
