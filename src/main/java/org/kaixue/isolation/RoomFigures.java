package org.kaixue.isolation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kaixue.catalogue.Category;
import org.kaixue.common.BusinessClock;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureDefinition;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.FigureSource;
import org.kaixue.need.CoverBand;
import org.kaixue.need.NeedService;
import org.kaixue.need.Supply;
import org.kaixue.need.SupplyQuery;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;

/** The figures of isolation rooms, all from one {@link RoomOverview}; that of the kit from the supply of the schools. */
@Service
public class RoomFigures implements FigureSource {

    /** Rooms that must exist. */
    public static final String REQUIRED = "room.figure.required";
    /** Rooms that exist. */
    public static final String EXISTING = "room.figure.existing";
    /** Rooms that exist and are as they must be. */
    public static final String COMPLIANT = "room.figure.compliant";
    /** Rooms in which somebody could lie this minute. */
    public static final String USABLE = "room.figure.usable";
    /** Rooms that are required and not there as they must be. */
    public static final String GAP = "room.figure.gap";
    /** Schools that lack a room. */
    public static final String SHORT = "room.figure.schools-short";
    /** Schools whose store holds all of the isolation kit. */
    public static final String KIT = "room.figure.kit-complete";

    private static final String ROOMS = "room.figure.unit.rooms";
    private static final String SCHOOLS = "room.figure.unit.schools";
    private static final String INCOMPLETE = "room.figure.incomplete";
    private static final Set<CoverBand> MET = EnumSet.of(CoverBand.GREEN, CoverBand.NOT_NEEDED);

    private final RoomOverview overview;
    private final NeedService needs;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    RoomFigures(RoomOverview overview, NeedService needs, Units units, Terms terms, BusinessClock clock) {
        this.overview = overview;
        this.needs = needs;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(
                definition(REQUIRED, ROOMS),
                definition(EXISTING, ROOMS),
                definition(COMPLIANT, ROOMS),
                definition(USABLE, ROOMS),
                definition(GAP, ROOMS),
                definition(SHORT, SCHOOLS),
                definition(KIT, SCHOOLS));
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        List<Figure> figures = new ArrayList<>();
        if (keys.stream().anyMatch(key -> !key.equals(KIT))) {
            figures.addAll(rooms(scope));
        }
        if (keys.contains(KIT)) {
            figures.add(kit(scope));
        }
        return figures.stream()
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    private List<Figure> rooms(FigureScope scope) {
        RoomSums sums = RoomSums.of(overview.of(scope.unit(), scope.term()));
        Map<FigureDefinition, Integer> values = new LinkedHashMap<>();
        values.put(definition(REQUIRED, ROOMS), sums.required());
        values.put(definition(EXISTING, ROOMS), sums.existing());
        values.put(definition(COMPLIANT, ROOMS), sums.compliant());
        values.put(definition(USABLE, ROOMS), sums.usable());
        values.put(definition(GAP, ROOMS), sums.gap());
        values.put(definition(SHORT, SCHOOLS), sums.shortOf());
        Set<String> known = Set.of(EXISTING, COMPLIANT, USABLE);
        List<Figure> figures = new ArrayList<>();
        values.forEach((definition, value) -> figures.add(
                figure(definition, scope, value, known.contains(definition.key()) ? 0 : sums.incomplete())));
        return figures;
    }

    private Figure kit(FigureScope scope) {
        Supply supply = needs.schools(SupplyQuery.of(scope.unit(), scope.term()));
        int complete = 0;
        int unknown = 0;
        for (List<CoverBand> school : kits(supply)) {
            if (MET.containsAll(school)) {
                complete++;
            } else if (school.stream().allMatch(band -> band == CoverBand.UNKNOWN || MET.contains(band))) {
                unknown++;
            }
        }
        return figure(definition(KIT, SCHOOLS), scope, complete, unknown);
    }

    /** How each school stands with each item of the kit; a school that is asked for alone has no units below it. */
    private static List<List<CoverBand>> kits(Supply supply) {
        List<Integer> kit = IntStream.range(0, supply.items().size())
                .filter(n -> supply.items().get(n).item().category() == Category.ISOLATION_KIT)
                .boxed()
                .toList();
        if (supply.units().isEmpty()) {
            return List.of(kit.stream()
                    .map(n -> supply.items().get(n).position().cover().band())
                    .toList());
        }
        return supply.units().stream()
                .map(school -> kit.stream()
                        .map(n -> school.cells().get(n).cover().band())
                        .toList())
                .toList();
    }

    private Figure figure(FigureDefinition definition, FigureScope scope, int value, int unknown) {
        String link = "isolation?unit=" + units.tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code();
        return new Figure(
                definition,
                scope,
                clock.now(),
                BigDecimal.valueOf(value),
                unknown == 0 ? null : new Figure.Incomplete(INCOMPLETE, unknown),
                link);
    }

    private static FigureDefinition definition(String key, String unitKey) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), unitKey);
    }
}
