package org.kaixue.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.kaixue.demo.DemoNames.County;
import org.kaixue.demo.DemoSchool.DemoClass;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;

/** Draws the 400 schools of the demo prefecture, the same on every machine. */
final class DemoPrefecture {

    private static final long SEED = 20_200_316;
    private static final double SIGMA = 0.45;

    /** A row of the plan: schools, pupils and staff of a type, the boarders' share, and the usual size of a class. */
    private record TypePlan(SchoolType type, int schools, int pupils, int staff, double boarders, int classSize) {}

    private static final List<TypePlan> PLAN = List.of(
            new TypePlan(SchoolType.KINDERGARTEN, 168, 15_120, 1_680, 0, 25),
            new TypePlan(SchoolType.TEACHING_POINT, 48, 1_200, 150, 0.10, 9),
            new TypePlan(SchoolType.PRIMARY, 96, 27_360, 2_105, 0.22, 42),
            new TypePlan(SchoolType.NINE_YEAR, 32, 20_480, 1_862, 0.55, 44),
            new TypePlan(SchoolType.JUNIOR, 30, 17_700, 1_770, 0.60, 46),
            new TypePlan(SchoolType.COMPLETE_SECONDARY, 6, 8_100, 810, 0.65, 48),
            new TypePlan(SchoolType.SENIOR, 12, 13_200, 1_257, 0.75, 48),
            new TypePlan(SchoolType.VOCATIONAL, 6, 5_100, 464, 0.85, 42),
            new TypePlan(SchoolType.SPECIAL, 2, 200, 67, 0.70, 12));

    /** Schools that have not entered their gates. */
    private static final int SCHOOLS_WITHOUT_GATES = 7;

    private final Random random = new Random(SEED);
    private final List<DemoSchool> schools = new ArrayList<>();

    private DemoPrefecture() {}

    static List<DemoSchool> schools() {
        DemoPrefecture prefecture = new DemoPrefecture();
        PLAN.forEach(prefecture::draw);
        return prefecture.schools;
    }

    private void draw(TypePlan plan) {
        double[] weights = new double[plan.schools()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(SIGMA * random.nextGaussian());
        }
        int[] pupils = share(plan.pupils(), weights);
        int[] staff = share(plan.staff(), weights);
        int[] perCounty = share(
                plan.schools(),
                DemoNames.COUNTIES.stream().mapToDouble(County::share).toArray());
        int next = 0;
        for (int c = 0; c < perCounty.length; c++) {
            int boardingSeen = 0;
            int daySeen = 0;
            for (int n = 0; n < perCounty[c]; n++, next++) {
                boolean boarding = boards(plan, n);
                int nth = plan.type() != SchoolType.PRIMARY ? n : boarding ? boardingSeen++ : daySeen++;
                schools.add(school(plan, DemoNames.COUNTIES.get(c), nth, boarding, pupils[next], staff[next]));
            }
        }
    }

    /** About every third primary school takes boarders; above that every school from nine-year schools on does. */
    private static boolean boards(TypePlan plan, int n) {
        return plan.type() == SchoolType.PRIMARY ? n % 3 == 1 : plan.boarders() >= 0.5;
    }

    private DemoSchool school(TypePlan plan, County county, int nth, boolean boarding, int pupils, int staff) {
        int number = schools.size() + 1;
        boolean primary = plan.type() == SchoolType.PRIMARY;
        double boarders = primary ? (boarding ? plan.boarders() * 3 : 0) : plan.boarders();
        boolean kindergarten = plan.type() == SchoolType.KINDERGARTEN;
        int gates = number % 57 == 0 && number / 57 <= SCHOOLS_WITHOUT_GATES
                ? 0
                : pupils > 1_400 ? 3 : pupils > 600 ? 2 : 1;
        int canteens = kindergarten || plan.type() == SchoolType.TEACHING_POINT ? 0 : pupils > 1_200 ? 2 : 1;
        int required = pupils < 50 ? 1 : 2;
        int rooms = number % 9 == 0 ? 1 : required;
        return new DemoSchool(
                number,
                county.code() + "%03d".formatted(number),
                DemoNames.school(county, plan.type(), boarding, nth),
                county.code(),
                plan.type(),
                boarding,
                Math.max(1, staff),
                gates,
                canteens,
                rooms,
                200 + pupils * 6,
                Math.max(1, (pupils + 149) / 150),
                classes(plan, pupils, boarders));
    }

    private List<DemoClass> classes(TypePlan plan, int pupils, double boarders) {
        List<Stage> stages = plan.type().stages();
        int[] byStage = share(
                pupils, stages.stream().mapToDouble(DemoPrefecture::grades).toArray());
        List<DemoClass> classes = new ArrayList<>();
        for (int s = 0; s < stages.size(); s++) {
            Stage stage = stages.get(s);
            int count = Math.max(1, Math.round(byStage[s] / (float) plan.classSize()));
            int grades = grades(stage);
            double[] weights = new double[count];
            for (int i = 0; i < count; i++) {
                weights[i] = 0.9 + 0.2 * random.nextDouble();
            }
            int[] sizes = share(byStage[s], weights);
            for (int i = 0; i < count; i++) {
                classes.add(new DemoClass(
                        stage, i % grades + 1, i / grades + 1, sizes[i], (int) Math.round(sizes[i] * boarders)));
            }
        }
        return classes;
    }

    private static int grades(Stage stage) {
        return stage == Stage.PRIMARY || stage == Stage.SPECIAL ? 6 : 3;
    }

    /** Divides a whole number by weights, by largest remainder, so that the parts add up to it. */
    static int[] share(int whole, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double[] rest = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = whole * weights[i] / sum;
            parts[i] = (int) exact;
            rest[i] = exact - parts[i];
            given += parts[i];
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rest.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -rest[i]));
        for (int i = 0; given < whole; i++, given++) {
            parts[order.get(i)]++;
        }
        return parts;
    }
}
