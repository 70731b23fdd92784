package org.kaixue.staggering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.solver.Cohort;
import org.kaixue.solver.Place;
import org.kaixue.solver.Problem;
import org.kaixue.solver.Service;
import org.kaixue.solver.Slot;
import org.kaixue.solver.Span;

/** Turns what is known of a school into a problem for the solver, and tells what is missing for it. */
final class SetupMaker {

    /** Grades of different stages must not meet. */
    private static final int GRADES_A_STAGE = 20;

    private final Arrangement known;
    private final Occasion occasion;
    private final TimeWindow window;
    private final List<Obstacle> obstacles = new ArrayList<>();

    private SetupMaker(Arrangement known, Occasion occasion) {
        this.known = known;
        this.occasion = occasion;
        this.window = known.window(occasion);
    }

    static Setup of(Arrangement known, Occasion occasion) {
        return of(known, occasion, Map.of());
    }

    /** @param pinned what is decided already; what no longer exists of it is left out */
    static Setup of(Arrangement known, Occasion occasion, Map<UUID, Slot> pinned) {
        return new SetupMaker(known, occasion).make(pinned);
    }

    private Setup make(Map<UUID, Slot> pinned) {
        List<SchoolLayout.Clazz> coming = coming();
        List<Group> groups =
                coming.stream().flatMap(clazz -> split(clazz).stream()).toList();
        Map<Service, List<Place>> places = occasion.meal() ? zones() : gates();
        List<Spot> spots = spots();
        if (groups.isEmpty()) {
            obstacles.add(Obstacle.of(Obstacle.Kind.NOBODY, 0, 1));
        }
        List<Cohort> cohorts = new ArrayList<>();
        for (Group group : groups) {
            cohorts.add(cohort(group, cohorts.size(), spots));
        }
        if (!groups.isEmpty() && occasion.inHalfDays() && known.nextOpening() == null) {
            obstacles.add(Obstacle.of(Obstacle.Kind.NO_OPENING, 0, 1));
        } else if (!groups.isEmpty() && !spots.isEmpty()) {
            lookAhead(groups, cohorts, spots);
        }
        Problem problem = new Problem(
                occasion.step(),
                window.begins(),
                cohorts,
                places.values().stream().flatMap(List::stream).toList(),
                List.copyOf(places.keySet()),
                Map.of());
        return new Setup(occasion, window, groups, spots, obstacles, problem.pinning(existing(pinned, problem)));
    }

    private List<SchoolLayout.Clazz> coming() {
        List<SchoolLayout.Clazz> concerned = known.layout().classes().stream()
                .filter(clazz -> known.comes(clazz, occasion))
                .toList();
        List<SchoolLayout.Clazz> undeclared =
                concerned.stream().filter(clazz -> clazz.pupils() == null).toList();
        if (!undeclared.isEmpty()) {
            obstacles.add(new Obstacle(Obstacle.Kind.HEADCOUNT, undeclared, "", undeclared.size(), 0));
        }
        return concerned.stream().filter(clazz -> occasion.people(clazz) > 0).toList();
    }

    private List<Group> split(SchoolLayout.Clazz clazz) {
        int people = occasion.people(clazz);
        int parts = Math.min(people, known.clazz(clazz.id()).parts());
        List<Group> groups = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            groups.add(new Group(clazz, part, parts, people / parts + (part <= people % parts ? 1 : 0)));
        }
        return groups;
    }

    private Map<Service, List<Place>> zones() {
        Map<UUID, Service> services = new HashMap<>();
        Map<Service, List<Place>> places = new LinkedHashMap<>();
        for (SchoolLayout.Place zone : known.seating()) {
            SchoolLayout.Place canteen = known.canteenOf(zone);
            UUID id = canteen.id().value();
            Service service = services.computeIfAbsent(
                    id,
                    none -> new Service(
                            id,
                            known.canteen(canteen).peopleAMinute(),
                            1,
                            known.rules().queueMinutes(),
                            false));
            Integer usable = known.usable(zone);
            if (usable == null) {
                obstacles.add(new Obstacle(Obstacle.Kind.SEATS_UNKNOWN, List.of(), zone.name(), 0, 1));
            }
            places.computeIfAbsent(service, none -> new ArrayList<>())
                    .add(new Place(
                            zone.id().value(),
                            id,
                            usable == null ? 0 : usable,
                            known.rules().gapMinutes(),
                            new Span(window.begins(), window.ends())));
        }
        return places;
    }

    private Map<Service, List<Place>> gates() {
        Map<Service, List<Place>> places = new LinkedHashMap<>();
        for (SchoolLayout.Place gate : known.of(FacilityKind.GATE)) {
            UUID id = gate.id().value();
            // Who returns takes a share of the half-day, as an eater takes a seat, and nobody is left in a queue at its
            // end.
            Service service = occasion.inHalfDays()
                    ? new Service(id, passing(gate), HalfDay.MINUTES, HalfDay.MINUTES, true)
                    : new Service(id, passing(gate), 1, known.rules().queueMinutes(), true);
            int most = occasion.inHalfDays() ? passing(gate) : Place.UNLIMITED;
            places.put(service, List.of(new Place(id, id, most, 0, new Span(window.begins(), window.ends()))));
        }
        return places;
    }

    private List<Spot> spots() {
        List<Spot> spots = occasion.meal()
                ? known.seating().stream().map(this::zone).toList()
                : known.of(FacilityKind.GATE).stream()
                        .map(gate -> new Spot(gate.id(), gate.name(), "", passing(gate)))
                        .toList();
        if (spots.isEmpty()) {
            obstacles.add(Obstacle.of(Obstacle.Kind.NO_PLACE, 0, 1));
        } else if (spots.stream().allMatch(spot -> spot.usable() == 0)) {
            obstacles.add(Obstacle.of(Obstacle.Kind.NO_SEATS, 0, 1));
        }
        return spots;
    }

    /** People a minute; on return days people a half-day. */
    private int passing(SchoolLayout.Place gate) {
        GateRule rule = known.gate(gate.id());
        return occasion.inHalfDays() ? known.returning().peopleAHalfDay(rule) : rule.peopleAMinute();
    }

    private Spot zone(SchoolLayout.Place zone) {
        SchoolLayout.Place canteen = known.canteenOf(zone);
        Integer usable = known.usable(zone);
        return new Spot(
                zone.id(), zone.name(), canteen.equals(zone) ? "" : canteen.name(), usable == null ? 0 : usable);
    }

    private Cohort cohort(Group group, int order, List<Spot> spots) {
        SchoolLayout.Clazz clazz = group.clazz();
        Map<UUID, Integer> walk = new HashMap<>();
        spots.forEach(
                spot -> walk.put(spot.id().value(), occasion.inHalfDays() ? 0 : known.walk(clazz.id(), spot.id())));
        return new Cohort(
                group.id(),
                group.people(),
                stay(clazz),
                clazz.stage().ordinal() * GRADES_A_STAGE + clazz.grade(),
                order,
                occasion.inHalfDays() ? List.of(new Span(window.begins(), window.ends())) : free(clazz),
                walk,
                apart(clazz));
    }

    private int stay(SchoolLayout.Clazz clazz) {
        return switch (occasion.kind()) {
            case MEAL -> known.rules().meal(clazz.stage());
            case GATE -> 0;
            case RETURN -> HalfDay.MINUTES;
        };
    }

    private @Nullable String apart(SchoolLayout.Clazz clazz) {
        return occasion.meal() && known.rules().floorsApart()
                ? known.clazz(clazz.id()).floor()
                : null;
    }

    /** The day without its lessons. */
    private List<Span> free(SchoolLayout.Clazz clazz) {
        List<Span> free = new ArrayList<>();
        int from = 0;
        List<TimeWindow> lessons = known.lessons().stream()
                .filter(lesson -> lesson.concerns(clazz.stage(), clazz.grade()))
                .map(Lesson::time)
                .sorted(Comparator.comparingInt(TimeWindow::begins))
                .toList();
        for (TimeWindow lesson : lessons) {
            if (lesson.begins() > from) {
                free.add(new Span(from, lesson.begins()));
            }
            from = Math.max(from, lesson.ends());
        }
        free.add(new Span(from, TimeWindow.DAY));
        return free;
    }

    /** Says plainly what the solver would only call impossible. */
    private void lookAhead(List<Group> groups, List<Cohort> cohorts, List<Spot> spots) {
        Spot largest = spots.stream().max(Comparator.comparingInt(Spot::usable)).orElseThrow();
        int longest = cohorts.stream().mapToInt(Cohort::stay).max().orElse(0);
        if (window.minutes() < Math.max(longest, 1)) {
            obstacles.add(Obstacle.of(Obstacle.Kind.WINDOW, window.minutes(), Math.max(longest, 1)));
            return;
        }
        for (int n = 0; n < groups.size(); n++) {
            Group group = groups.get(n);
            Cohort cohort = cohorts.get(n);
            if (occasion.kind() != Occasion.Kind.GATE && largest.usable() > 0 && group.people() > largest.usable()) {
                obstacles.add(Obstacle.of(
                        Obstacle.Kind.TOO_LARGE, group.clazz(), largest.name(), group.people(), largest.usable()));
            } else if (!findsTime(cohort)) {
                int way = cohort.walk().values().stream()
                        .mapToInt(Integer::intValue)
                        .min()
                        .orElse(0);
                obstacles.add(Obstacle.of(
                        Obstacle.Kind.LESSONS, group.clazz(), "", freeMinutes(cohort), cohort.stay() + 2 * way));
            }
        }
    }

    private boolean findsTime(Cohort cohort) {
        for (int start = window.begins(); start + cohort.stay() <= window.ends(); start += occasion.step()) {
            int minute = start;
            if (cohort.walk().keySet().stream().anyMatch(place -> cohort.mayBeAt(place, minute))) {
                return true;
            }
        }
        return false;
    }

    /** The longest time without a lesson that touches the window. */
    private int freeMinutes(Cohort cohort) {
        return cohort.free().stream()
                .mapToInt(span -> Math.min(span.to(), window.ends()) - Math.max(span.from(), window.begins()))
                .max()
                .orElse(0);
    }

    private static Map<UUID, Slot> existing(Map<UUID, Slot> pinned, Problem problem) {
        Map<UUID, Slot> existing = new HashMap<>();
        pinned.forEach((cohort, slot) -> {
            if (problem.cohorts().stream().anyMatch(one -> one.id().equals(cohort))
                    && problem.places().stream().anyMatch(one -> one.id().equals(slot.place()))) {
                existing.put(cohort, slot);
            }
        });
        return existing;
    }
}
