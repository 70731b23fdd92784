package org.kaixue.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Problems for tests, in words of the field: zones with seats, lines, classes, lessons. */
final class Canteen {

    static final int NOON = 12 * 60;

    private final int step;
    private final List<Cohort> cohorts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final Map<UUID, Slot> pinned = new HashMap<>();
    private int stay = 20;
    private int gap = 5;
    private Span window = new Span(NOON, NOON + 90);
    private boolean spread;
    private int minutes = 1;

    private Canteen(int step) {
        this.step = step;
    }

    static Canteen aCanteen(int step) {
        return new Canteen(step);
    }

    /** A gate at which nobody stays. */
    static Canteen aGate(int step) {
        Canteen gate = new Canteen(step);
        gate.stay = 0;
        gate.gap = 0;
        return gate;
    }

    Canteen from(int first, int minutesOpen) {
        window = new Span(first, first + minutesOpen);
        return this;
    }

    Canteen eating(int minutesOfMeal, int minutesOfCleaning) {
        stay = minutesOfMeal;
        gap = minutesOfCleaning;
        return this;
    }

    Canteen comingEvenly() {
        spread = true;
        return this;
    }

    /** Lines that serve so many in so many minutes. */
    Canteen serving(int people, int inMinutes, int longestQueue) {
        minutes = inMinutes;
        services.add(new Service(id(1_000 + services.size()), people, minutes, longestQueue, spread));
        return this;
    }

    /** A zone of the canteen whose lines were named last. */
    Canteen zone(int seats) {
        places.add(new Place(id(2_000 + places.size()), services.getLast().id(), seats, gap, window));
        return this;
    }

    Canteen gate() {
        return zone(Place.UNLIMITED);
    }

    Canteen classes(int number, int people) {
        for (int n = 0; n < number; n++) {
            aClass(1, people, null, window);
        }
        return this;
    }

    Canteen aClass(int grade, int people, @Nullable String floor, Span... free) {
        Map<UUID, Integer> walk = new HashMap<>();
        places.forEach(place -> walk.put(place.id(), 0));
        cohorts.add(new Cohort(id(cohorts.size()), people, stay, grade, cohorts.size(), List.of(free), walk, floor));
        return this;
    }

    Canteen pin(int cohort, int place, int start) {
        pinned.put(id(cohort), new Slot(id(2_000 + place), start));
        return this;
    }

    Problem problem() {
        return new Problem(step, window.from(), cohorts, places, services, pinned);
    }

    static UUID id(int n) {
        return new UUID(7, n);
    }

    static UUID zone(Problem problem, int n) {
        return problem.places().get(n).id();
    }
}
