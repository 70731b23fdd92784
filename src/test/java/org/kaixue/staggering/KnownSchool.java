package org.kaixue.staggering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Slot;

/** What is known of an invented school, in words of the field; all seats may be used unless it is said otherwise. */
final class KnownSchool {

    static final int NOON = 12 * 60;

    /** For which day the school is described. */
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final List<SchoolLayout.Clazz> classes = new ArrayList<>();
    private final List<SchoolLayout.Place> places = new ArrayList<>();
    private final Set<FacilityKind> none = EnumSet.noneOf(FacilityKind.class);
    private final Map<Occasion, TimeWindow> windows = new EnumMap<>(Occasion.class);
    private final Map<FacilityId, CanteenRule> canteens = new HashMap<>();
    private final Map<FacilityId, GateRule> gates = new HashMap<>();
    private final Map<ClassId, ClassRule> rulesOfClasses = new HashMap<>();
    private final Map<Arrangement.Way, Integer> ways = new HashMap<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private DayRules rules = DayRules.USUAL.withUsablePercent(100);
    private ReturnRule returning = ReturnRule.USUAL;
    private final Map<Stage, LocalDate> opens = new EnumMap<>(Stage.class);
    private int made;

    /** A canteen; zones that follow are parts of it. */
    KnownSchool canteen(String name, @Nullable Integer seats) {
        return place(FacilityKind.CANTEEN, null, name, seats);
    }

    KnownSchool zone(String name, @Nullable Integer seats) {
        SchoolLayout.Place canteen = places.stream()
                .filter(place -> place.kind() == FacilityKind.CANTEEN)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return place(FacilityKind.CANTEEN_ZONE, canteen.id(), name, seats);
    }

    KnownSchool gate(String name) {
        return place(FacilityKind.GATE, null, name, null);
    }

    KnownSchool building(String name) {
        return place(FacilityKind.BUILDING, null, name, null);
    }

    KnownSchool declaringNone(FacilityKind kind) {
        none.add(kind);
        return this;
    }

    KnownSchool closing(String name) {
        places.replaceAll(place -> place.name().equals(name)
                ? new SchoolLayout.Place(place.id(), place.kind(), place.partOf(), place.name(), place.seats(), false)
                : place);
        return this;
    }

    /** So many classes of a grade, numbered on. */
    KnownSchool classes(int number, Stage stage, int grade, @Nullable Integer pupils) {
        for (int n = 0; n < number; n++) {
            aClass(stage, grade, pupils, 0);
        }
        return this;
    }

    KnownSchool aClass(Stage stage, int grade, @Nullable Integer pupils, int boarders) {
        int number = 1
                + (int) classes.stream()
                        .filter(other -> other.stage() == stage && other.grade() == grade)
                        .count();
        classes.add(new SchoolLayout.Clazz(new ClassId(id()), stage, grade, number, pupils, boarders));
        return this;
    }

    /** The class entered as so many-th has so many pupils now. */
    KnownSchool nowWith(int clazz, int pupils) {
        SchoolLayout.Clazz was = classes.get(clazz);
        classes.set(
                clazz,
                new SchoolLayout.Clazz(was.id(), was.stage(), was.grade(), was.number(), pupils, was.boarders()));
        return this;
    }

    KnownSchool without(int clazz) {
        classes.remove(clazz);
        return this;
    }

    KnownSchool between(Occasion occasion, int begins, int ends) {
        windows.put(occasion, new TimeWindow(begins, ends));
        return this;
    }

    KnownSchool opening(Stage stage, LocalDate day) {
        opens.put(stage, day);
        return this;
    }

    KnownSchool returning(ReturnRule rule) {
        returning = rule;
        return this;
    }

    KnownSchool rules(Function<DayRules, DayRules> change) {
        rules = change.apply(rules);
        return this;
    }

    KnownSchool serving(String canteen, int lines, int lineRate) {
        canteens.put(called(canteen), new CanteenRule(lines, lineRate, null));
        return this;
    }

    KnownSchool passing(String gate, int lanes) {
        gates.put(called(gate), new GateRule(lanes, GateDevice.HAND_HELD));
        return this;
    }

    KnownSchool split(int clazz, int parts) {
        rulesOfClasses.put(classes.get(clazz).id(), new ClassRule(null, null, parts));
        return this;
    }

    KnownSchool taughtIn(int clazz, String building) {
        rulesOfClasses.put(classes.get(clazz).id(), new ClassRule(called(building), null, 1));
        return this;
    }

    KnownSchool way(String building, String place, int minutes) {
        ways.put(new Arrangement.Way(called(building), called(place)), minutes);
        return this;
    }

    KnownSchool lesson(Stage stage, int grade, int begins, int ends) {
        lessons.add(new Lesson(id(), stage, grade, new TimeWindow(begins, ends)));
        return this;
    }

    FacilityId called(String name) {
        return places.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A class, by the order in which it was entered, at a place from a minute on. */
    Assigned at(int clazz, String place, int start) {
        SchoolLayout.Clazz who = classes.get(clazz);
        int people = who.pupils() == null ? 0 : who.pupils();
        return new Assigned(who.id(), 1, new Slot(called(place).value(), start), people, false);
    }

    Arrangement known() {
        SchoolLayout layout = new SchoolLayout(
                new UnitId(new UUID(9, 1)),
                new UnitId(new UUID(9, 2)),
                SchoolType.NINE_YEAR,
                true,
                TODAY,
                opens,
                classes,
                places,
                none);
        return new Arrangement(
                layout, rules, returning, windows, canteens, Map.of(), gates, rulesOfClasses, ways, lessons);
    }

    Setup setup(Occasion occasion) {
        return SetupMaker.of(known(), occasion);
    }

    private KnownSchool place(FacilityKind kind, @Nullable FacilityId partOf, String name, @Nullable Integer seats) {
        places.add(new SchoolLayout.Place(new FacilityId(id()), kind, partOf, name, seats, true));
        return this;
    }

    private UUID id() {
        return new UUID(7, 100L * ++made);
    }
}
