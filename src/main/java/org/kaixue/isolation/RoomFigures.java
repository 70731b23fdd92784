package org.kaixue.isolation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaixue.common.BusinessClock;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureDefinition;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.FigureSource;
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

    private final RoomOverview overview;
    private final KitStandings kits;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    RoomFigures(RoomOverview overview, KitStandings kits, Units units, Terms terms, BusinessClock clock) {
        this.overview = overview;
        this.kits = kits;
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
        List<KitStandings.Kit> schools = kits.of(scope.unit(), scope.term());
        int complete = (int) schools.stream().filter(KitStandings.Kit::complete).count();
        int unknown = (int) schools.stream().filter(KitStandings.Kit::unknown).count();
        return figure(definition(KIT, SCHOOLS), scope, complete, unknown);
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
