package org.kaixue.solver;

import static org.kaixue.solver.Canteen.NOON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Invented schools at lunch, the same on every machine: from ten to two hundred classes, by day and boarding, with seats
 * to spare and without. Nothing of it may change, or figures measured at different times cannot be compared.
 */
final class Instances {

    /** How much of the seats of all sittings the pupils need. */
    enum Seats {
        LOOSE(0.6),
        TIGHT(0.85),
        FULL(0.95),
        TOO_FEW(1.05);

        private final double used;

        Seats(double used) {
            this.used = used;
        }
    }

    /** A school of the family. */
    record Instance(String name, int classes, Seats seats, Problem problem) {}

    private static final int STEP = 5;
    private static final int STAY = 20;
    private static final int GAP = 5;
    private static final int SITTINGS = 3;
    private static final int GRADES = 6;
    private static final int CLASSES_A_ZONE = 8;
    private static final int ZONES_A_CANTEEN = 2;
    private static final Span WINDOW = new Span(NOON, NOON + 75);

    private Instances() {}

    /** All with so many classes. */
    static List<Instance> of(int classes) {
        List<Instance> all = new ArrayList<>();
        for (Seats seats : Seats.values()) {
            for (boolean boarding : new boolean[] {false, true}) {
                for (int seed = 0; seed < 3; seed++) {
                    String name = classes + (boarding ? " boarding " : " day ")
                            + seats.name().toLowerCase() + " " + seed;
                    all.add(new Instance(name, classes, seats, problem(classes, boarding, seats, new Random(seed))));
                }
            }
        }
        return all;
    }

    static Problem problem(int classes, boolean boarding, Seats seats, Random random) {
        int[] people = new int[classes];
        int all = 0;
        int largest = 0;
        for (int n = 0; n < classes; n++) {
            people[n] = 36 + random.nextInt(19);
            all += people[n];
            largest = Math.max(largest, people[n]);
        }
        int zones = Math.max(1, Math.round(classes / (float) CLASSES_A_ZONE));
        double each = all / seats.used / SITTINGS / zones;
        List<Service> services = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int zone = 0; zone < zones; zone++) {
            int usable = (int) Math.max(largest, Math.round(each * (0.9 + 0.2 * random.nextDouble())));
            if (zone % ZONES_A_CANTEEN == 0) {
                int sitting = (int) (each * Math.min(ZONES_A_CANTEEN, zones - zone));
                services.add(new Service(new UUID(1, zone), Math.max(10, sitting / STEP), 1, STEP, false));
            }
            places.add(new Place(new UUID(2, zone), services.getLast().id(), usable, GAP, WINDOW));
        }
        List<Cohort> cohorts = new ArrayList<>();
        for (int n = 0; n < classes; n++) {
            int grade = n * GRADES / classes;
            Map<UUID, Integer> walk = new HashMap<>();
            places.forEach(place -> walk.put(place.id(), 0));
            int late = random.nextInt(4) == 0 ? STEP : 0;
            cohorts.add(new Cohort(
                    new UUID(3, n),
                    people[n],
                    STAY,
                    grade,
                    n,
                    List.of(new Span(WINDOW.from() + late, WINDOW.to())),
                    walk,
                    boarding && random.nextInt(5) == 0 ? "floor " + random.nextInt(2) : null));
        }
        return new Problem(STEP, WINDOW.from(), cohorts, places, services, Map.of());
    }
}
