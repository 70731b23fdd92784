package org.kaixue.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.drill.AssignmentDraft;
import org.kaixue.drill.Assignments;
import org.kaixue.drill.Criterion;
import org.kaixue.drill.DrillDefaults;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.DrillRole;
import org.kaixue.drill.Drills;
import org.kaixue.drill.Edition;
import org.kaixue.drill.EvaluationDraft;
import org.kaixue.drill.Evaluations;
import org.kaixue.drill.PastDrill;
import org.kaixue.drill.PastDrills;
import org.kaixue.drill.PlanDraft;
import org.kaixue.drill.Scenario;
import org.kaixue.drill.Scenarios;
import org.kaixue.drill.SchoolTraits;
import org.kaixue.drill.TrainedPeople;
import org.kaixue.drill.TrainingDraft;
import org.kaixue.drill.Trainings;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Most schools have passed what concerns them. Planted: drills that were never held, held too long ago or not passed,
 * buses that were asked about late, and at the principal's own school a lockdown that failed and the dormitory today.
 */
@Service
@Order(40)
class DemoDrills implements DemoCause {

    private static final String BUS = "school-bus";
    private static final String DORMITORY = "fever-dormitory";
    private static final String LOCKDOWN = "lockdown";
    private static final long SEED = 20_200_318;

    private final DrillDefaults defaults;
    private final Scenarios scenarios;
    private final Drills drills;
    private final PastDrills past;
    private final Evaluations evaluations;
    private final Assignments assignments;
    private final Trainings trainings;
    private final Units units;
    private final BusinessClock clock;

    DemoDrills(
            DrillDefaults defaults,
            Scenarios scenarios,
            Drills drills,
            PastDrills past,
            Evaluations evaluations,
            Assignments assignments,
            Trainings trainings,
            Units units,
            BusinessClock clock) {
        this.defaults = defaults;
        this.scenarios = scenarios;
        this.drills = drills;
        this.past = past;
        this.evaluations = evaluations;
        this.assignments = assignments;
        this.trainings = trainings;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void plant() {
        defaults.install();
        List<DemoSchool> schools = DemoPrefecture.schools();
        String principals = DemoSignIn.principals(schools);
        schools.forEach(this::buses);
        askForBuses();
        Random random = new Random(SEED);
        List<PastDrill> held = new ArrayList<>();
        for (DemoSchool school : schools) {
            for (Scenario scenario : scenarios.list()) {
                LocalDate day = day(school, scenario.code(), school.code().equals(principals));
                if (day != null && concerns(school, scenario)) {
                    held.add(held(school, scenario.edition(), day, failed(school, scenario.code()), random));
                }
            }
        }
        past.take(held);
        SystemWork.run(DemoSignIn.PRINCIPAL.zh(), () -> principals(unit(principals), random));
        schools.forEach(this::train);
    }

    /** Of primary and nine-year schools every fourth runs buses; most others say that they do not, some say nothing. */
    private void buses(DemoSchool school) {
        Integer buses = busesOf(school);
        if (buses != null) {
            drills.setBuses(unit(school.code()), buses);
        }
    }

    private static @Nullable Integer busesOf(DemoSchool school) {
        boolean some = school.type() == SchoolType.PRIMARY || school.type() == SchoolType.NINE_YEAR;
        if (some && school.number() % 4 == 1) {
            return 1 + school.number() % 3;
        }
        return school.number() % 5 == 0 ? null : Integer.valueOf(0);
    }

    private static boolean concerns(DemoSchool school, Scenario scenario) {
        boolean boarders = school.classes().stream().anyMatch(clazz -> clazz.boarders() > 0);
        SchoolTraits traits = new SchoolTraits(school.boarding() || boarders, school.canteens(), busesOf(school));
        return scenario.edition().concerns().judge(traits).concerned();
    }

    /** When it was held; null where it was not. */
    private @Nullable LocalDate day(DemoSchool school, String scenario, boolean principals) {
        LocalDate today = clock.today();
        int n = school.number();
        boolean missing =
                switch (scenario) {
                    case DORMITORY -> principals || n % 7 == 3;
                    case BUS -> n % 8 == 1;
                    case LOCKDOWN -> principals || n % 23 == 5;
                    default -> school.type() == SchoolType.KINDERGARTEN && n % 11 == 6;
                };
        if (missing) {
            return null;
        }
        boolean longAgo = scenario.equals("fever-gate") && n % 19 == 7;
        return today.minusDays(longAgo ? 34 + n % 5 : 2 + (n * 7L + scenario.length()) % 19);
    }

    private static boolean failed(DemoSchool school, String scenario) {
        return school.number() % 31 == 9 && scenario.equals("fever-class");
    }

    private PastDrill held(DemoSchool school, Edition edition, LocalDate day, boolean failed, Random random) {
        Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            scores.put(criterion, random.nextInt(5) == 0 ? 1 : 2);
        }
        if (failed) {
            for (Criterion criterion : List.of(
                    Criterion.RE_CHECK,
                    Criterion.TIME_TO_ISOLATE,
                    Criterion.TIME_TO_NOTICE,
                    Criterion.RECORDS,
                    Criterion.DETECTION,
                    Criterion.CLASS_HANDLING,
                    Criterion.DISINFECTION)) {
                scores.put(criterion, 1);
            }
        }
        return new PastDrill(
                unit(school.code()),
                edition.scenario(),
                at(day, LocalTime.of(9 + school.number() % 6, 10)),
                minutes(edition, random, failed ? 1.3 : 1.0),
                scores,
                "分工明确，人员到位快。",
                failed ? "复测和报告偏慢，记录不全。" : null,
                "校长-%04d".formatted(school.number()));
    }

    private static List<@Nullable Integer> minutes(Edition edition, Random random, double slow) {
        List<@Nullable Integer> minutes = new ArrayList<>();
        int last = 0;
        for (Edition.Step step : edition.steps()) {
            last = Math.max(last, (int) Math.round(step.limit() * slow * (0.55 + 0.48 * random.nextDouble())));
            minutes.add(last);
        }
        return minutes;
    }

    /** The prefecture asks the schools that run buses; half of them have held it. */
    private void askForBuses() {
        scenarios
                .byCode(BUS)
                .ifPresent(bus -> assignments.assign(
                        units.tree().roots().getFirst().id(),
                        new AssignmentDraft("校车专项演练", clock.today().plusDays(5), Set.of(bus.id()))));
    }

    /** A lockdown four days ago that left the disinfection out, and the dormitory today. */
    private void principals(UnitId school, Random random) {
        Scenario lockdown = scenarios.byCode(LOCKDOWN).orElseThrow();
        DrillId failed = past.take(List.of(new PastDrill(
                        school,
                        lockdown.id(),
                        at(clock.today().minusDays(4), LocalTime.of(10, 20)),
                        minutes(lockdown.edition(), random, 1.15),
                        Map.of(),
                        null,
                        null,
                        DemoSignIn.PRINCIPAL.zh())))
                .getFirst();
        Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            scores.put(criterion, criterion.ordinal() % 3 == 1 ? 1 : 2);
        }
        scores.put(Criterion.DISINFECTION, 0);
        Map<DrillRole, String> roles = new EnumMap<>(DrillRole.class);
        roles.put(DrillRole.COMMANDER, "校长");
        roles.put(DrillRole.DEPUTY, "德育主任");
        roles.put(DrillRole.RE_CHECKER, "校医");
        roles.put(DrillRole.ROOM_KEEPER, "校医");
        roles.put(DrillRole.DISINFECTOR, "总务主任");
        roles.put(DrillRole.REPORTER, "办公室主任");
        roles.put(DrillRole.RECORDER, "办公室干事");
        drills.assign(failed, roles);
        evaluations.evaluate(failed, new EvaluationDraft(scores, Map.of(), "各班清点应答快，家长告知口径一致。", "终末消毒没有按浓度配制，也没有登记。"));
        scenarios
                .byCode(DORMITORY)
                .ifPresent(dormitory -> drills.plan(school, new PlanDraft(dormitory.id(), clock.today())));
    }

    /** All staff at most schools, some of them at others, nobody at a few. */
    private void train(DemoSchool school) {
        int n = school.number();
        if (n % 29 == 0) {
            return;
        }
        UnitId unit = unit(school.code());
        LocalDate day = clock.today().minusDays(3 + n % 15);
        int staff = school.staff();
        int came = n % 6 == 2 ? Math.max(1, staff * 7 / 10) : staff;
        trainings.add(unit, new TrainingDraft("工作方案和应急预案", day, TrainedPeople.ALL_STAFF, staff, came));
        if (n % 3 == 0) {
            trainings.add(
                    unit,
                    new TrainingDraft(
                            "消毒液配制和消毒", day.plusDays(1), TrainedPeople.CLEANERS, school.cleaners(), school.cleaners()));
        }
        if (n % 4 == 0) {
            int pupils = Math.max(1, school.pupils());
            trainings.add(
                    unit, new TrainingDraft("开学第一课", day.plusDays(2), TrainedPeople.PUPILS, pupils, pupils * 98 / 100));
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day.atTime(time), BusinessClock.ZONE).toInstant();
    }

    private UnitId unit(String code) {
        return units.tree().byCode(code).orElseThrow().id();
    }
}
