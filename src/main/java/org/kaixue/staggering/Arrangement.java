package org.kaixue.staggering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.Stage;

/**
 * All that a school's plans are made from: its classes and facilities, and what was set for them; what was not set has
 * its usual value.
 *
 * @param ways minutes from a building to a canteen, zone or gate, by both
 */
public record Arrangement(
        SchoolLayout layout,
        DayRules rules,
        ReturnRule returning,
        Map<Occasion, TimeWindow> windows,
        Map<FacilityId, CanteenRule> canteens,
        Map<FacilityId, Integer> seats,
        Map<FacilityId, GateRule> gates,
        Map<ClassId, ClassRule> classes,
        Map<Way, Integer> ways,
        List<Lesson> lessons) {

    private static final int WHOLE = 100;

    /** Day pupils of a secondary school that boards leave after evening study (est.). */
    private static final TimeWindow AFTER_EVENING_STUDY = new TimeWindow(21 * 60, 22 * 60);

    private static final Set<Stage> SECONDARY = EnumSet.of(Stage.JUNIOR, Stage.SENIOR, Stage.VOCATIONAL);

    public Arrangement {
        windows = Map.copyOf(windows);
        canteens = Map.copyOf(canteens);
        seats = Map.copyOf(seats);
        gates = Map.copyOf(gates);
        classes = Map.copyOf(classes);
        ways = Map.copyOf(ways);
        lessons = List.copyOf(lessons);
    }

    /** From a building to a place. */
    public record Way(FacilityId building, FacilityId place) {}

    /** Nothing set yet. */
    static Arrangement usual(SchoolLayout layout) {
        return new Arrangement(
                layout,
                DayRules.USUAL,
                ReturnRule.USUAL,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    /** Return days have none as long as no day is planned on which a stage with boarders opens. */
    public TimeWindow window(Occasion occasion) {
        if (occasion.inHalfDays()) {
            LocalDate opening = nextOpening();
            return opening == null ? new TimeWindow(0, 0) : returning.window(opening);
        }
        return windows.getOrDefault(occasion, usual(occasion));
    }

    /** The window where a school has set none. */
    TimeWindow usual(Occasion occasion) {
        boolean eveningStudy =
                layout.boarding() && SECONDARY.containsAll(layout.type().stages());
        return occasion == Occasion.DISMISSAL && eveningStudy ? AFTER_EVENING_STUDY : occasion.usual();
    }

    /** The next day on which a stage with boarders opens; null where none is planned any more. */
    public @Nullable LocalDate nextOpening() {
        return layout.classes().stream()
                .filter(clazz -> clazz.boarders() > 0)
                .flatMap(clazz -> Stream.ofNullable(layout.opens().get(clazz.stage())))
                .filter(day -> day.isAfter(layout.day()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether a class comes on an occasion; boarders return with the stage that opens next. */
    boolean comes(SchoolLayout.Clazz clazz, Occasion occasion) {
        return switch (occasion.kind()) {
            case MEAL -> clazz.stage() != Stage.KINDERGARTEN;
            case GATE -> true;
            case RETURN -> Objects.equals(layout.opens().get(clazz.stage()), nextOpening());
        };
    }

    public CanteenRule canteen(SchoolLayout.Place canteen) {
        return canteens.getOrDefault(canteen.id(), CanteenRule.usual(nominal(canteen)));
    }

    public GateRule gate(FacilityId gate) {
        return gates.getOrDefault(gate, GateRule.USUAL);
    }

    public ClassRule clazz(ClassId clazz) {
        return classes.getOrDefault(clazz, ClassRule.USUAL);
    }

    /** Seats of a zone, or of a canteen without zones, that may be used at a time; null where none are entered. */
    public @Nullable Integer usable(SchoolLayout.Place place) {
        Integer counted = seats.get(place.id());
        Integer nominal = place.seats();
        return counted != null || nominal == null ? counted : Integer.valueOf(nominal * rules.usablePercent() / WHOLE);
    }

    int walk(ClassId clazz, FacilityId place) {
        FacilityId building = clazz(clazz).building();
        return building == null
                ? rules.walkMinutes()
                : ways.getOrDefault(new Way(building, place), rules.walkMinutes());
    }

    /** Where people sit: the zones in use, and canteens in use that have no zone. */
    public List<SchoolLayout.Place> seating() {
        return layout.places().stream()
                .filter(SchoolLayout.Place::inUse)
                .filter(place -> place.kind() == FacilityKind.CANTEEN_ZONE
                        ? canteenOf(place).inUse()
                        : place.kind() == FacilityKind.CANTEEN
                                && zones(place).findAny().isEmpty())
                .toList();
    }

    /** The canteen that a zone is a part of; a canteen is its own. */
    public SchoolLayout.Place canteenOf(SchoolLayout.Place place) {
        return place.partOf() == null
                ? place
                : layout.places().stream()
                        .filter(whole -> whole.id().equals(place.partOf()))
                        .findFirst()
                        .orElse(place);
    }

    /** Those in use. */
    public List<SchoolLayout.Place> of(FacilityKind kind) {
        return layout.places().stream()
                .filter(place -> place.kind() == kind && place.inUse())
                .toList();
    }

    private Stream<SchoolLayout.Place> zones(SchoolLayout.Place canteen) {
        return layout.places().stream().filter(place -> canteen.id().equals(place.partOf()));
    }

    private int nominal(SchoolLayout.Place canteen) {
        Integer own = canteen.seats();
        return own != null
                ? own
                : zones(canteen)
                        .map(SchoolLayout.Place::seats)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    Arrangement with(DayRules others) {
        return new Arrangement(layout, others, returning, windows, canteens, seats, gates, classes, ways, lessons);
    }

    Arrangement with(ReturnRule other) {
        return new Arrangement(layout, rules, other, windows, canteens, seats, gates, classes, ways, lessons);
    }

    Arrangement with(Occasion occasion, TimeWindow window) {
        Map<Occasion, TimeWindow> changed = new EnumMap<>(Occasion.class);
        changed.putAll(windows);
        changed.put(occasion, window);
        return new Arrangement(layout, rules, returning, changed, canteens, seats, gates, classes, ways, lessons);
    }

    Arrangement with(FacilityId canteen, CanteenRule rule) {
        Map<FacilityId, CanteenRule> changed = new HashMap<>(canteens);
        changed.put(canteen, rule);
        return new Arrangement(layout, rules, returning, windows, changed, seats, gates, classes, ways, lessons);
    }

    Arrangement with(FacilityId gate, GateRule rule) {
        Map<FacilityId, GateRule> changed = new HashMap<>(gates);
        changed.put(gate, rule);
        return new Arrangement(layout, rules, returning, windows, canteens, seats, changed, classes, ways, lessons);
    }
}
