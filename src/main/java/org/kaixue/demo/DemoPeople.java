package org.kaixue.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.SchoolLayouts;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.people.HealthCode;
import org.kaixue.people.PersonDraft;
import org.kaixue.people.PersonEntry;
import org.kaixue.people.PersonKind;
import org.kaixue.people.RosterIntake;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Rosters of two counties' schools and of the senior schools: role codes, numbers of places that do not exist, phones
 * that nobody has. Planted: forms that lack something, people who may not come, classes that count otherwise than
 * declared, and a school that has entered nobody.
 */
@Component
@Order(20)
class DemoPeople implements DemoCause {

    private static final int SEED = 20_200;
    private static final int ROOM = 8;
    /** Every third school's roster lacks something. */
    private static final int UNTIDY = 3;

    private static final int YOUNGEST = 5;
    private static final int SCHOOLING = 12;
    private static final int PER_PLACE = 1_000;
    private static final long PHONES = 10_000_000_000L;

    private final RosterIntake intake;
    private final SchoolLayouts layouts;
    private final OrganisationFacts facts;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    DemoPeople(
            RosterIntake intake,
            SchoolLayouts layouts,
            OrganisationFacts facts,
            Units units,
            Terms terms,
            BusinessClock clock) {
        this.intake = intake;
        this.layouts = layouts;
        this.facts = facts;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void plant() {
        TermId term = terms.current().id();
        UnitNode prefecture = units.tree().roots().getFirst();
        Set<UnitId> counties = units.tree().children(prefecture.id()).stream()
                .filter(county -> DemoNames.WITH_ROSTER.contains(county.code()))
                .map(UnitNode::id)
                .collect(Collectors.toSet());
        Map<UnitId, Integer> staff = facts.schools(prefecture.id(), term, null, null).stream()
                .collect(Collectors.toMap(SchoolFacts::school, school -> school.staff() == null ? 0 : school.staff()));
        UnitId shown = units.tree()
                .byCode(DemoSignIn.principals(DemoPrefecture.schools()))
                .orElseThrow()
                .id();
        Set<UnitId> thorough = thorough().stream()
                .map(code -> units.tree().byCode(code).orElseThrow().id())
                .collect(Collectors.toSet());
        Writing writing = new Writing(clock.today(), shown, thorough);
        List<SchoolLayout> schools = layouts.of(prefecture.id(), term).stream()
                .filter(school -> counties.contains(school.county())
                        || school.type().stages().contains(Stage.SENIOR))
                .toList();
        schools.stream()
                .limit(schools.size() - 1L)
                .forEach(school -> writing.school(school, staff.getOrDefault(school.school(), 0)));
        intake.take(writing.people);
    }

    /** The codes of schools without a senior stage that have left nothing out: every other one of those with a roster. */
    static List<String> thorough() {
        List<DemoSchool> schools = DemoPrefecture.schools();
        String shown = DemoSignIn.principals(schools);
        return schools.stream()
                .filter(school -> DemoNames.WITH_ROSTER.contains(school.countyCode()))
                .filter(school -> school.number() % 2 == 0 && !school.code().equals(shown))
                .filter(school -> school.type().stages().contains(Stage.PRIMARY)
                        || school.type().stages().contains(Stage.JUNIOR))
                .filter(school -> !school.type().stages().contains(Stage.SENIOR))
                .map(DemoSchool::code)
                .toList();
    }

    /** Writes the rosters, always the same. */
    private static final class Writing {

        private final RandomGenerator random = new Random(SEED);
        private final List<PersonEntry> people = new ArrayList<>();
        private final LocalDate today;
        private final UnitId shown;
        private final Set<UnitId> thorough;
        private int schools;
        private boolean tidy;

        /**
         * @param shown the principal's school, which has one of everything that is planted
         * @param thorough schools that are tidy in any case
         */
        Writing(LocalDate today, UnitId shown, Set<UnitId> thorough) {
            this.today = today;
            this.shown = shown;
            this.thorough = thorough;
        }

        void school(SchoolLayout school, int staff) {
            int beds = 0;
            boolean first = school.school().equals(shown);
            tidy = !first && (++schools % UNTIDY != 0 || thorough.contains(school.school()));
            for (SchoolLayout.Clazz clazz : school.classes()) {
                int declared = clazz.pupils() == null ? 0 : clazz.pupils();
                int more = first ? 2 : random.nextInt(12) == 0 && !tidy ? random.nextInt(4) - 2 : 0;
                first = false;
                for (int n = 0; n < declared + more; n++) {
                    boolean boards = n < clazz.boarders();
                    int age = YOUNGEST + clazz.grade() + years(clazz.stage());
                    person(school.school(), PersonKind.PUPIL, clazz.id(), age, boards ? beds++ : -1);
                }
            }
            for (int n = 0; n < staff; n++) {
                person(school.school(), PersonKind.STAFF, null, 24 + random.nextInt(34), -1);
            }
        }

        private static int years(Stage stage) {
            return switch (stage) {
                case KINDERGARTEN -> -3;
                case PRIMARY, SPECIAL -> 0;
                case JUNIOR -> SCHOOLING / 2;
                case SENIOR, VOCATIONAL -> SCHOOLING - Stage.SENIOR.years();
            };
        }

        private void person(UnitId school, PersonKind kind, @Nullable ClassId clazz, int age, int bed) {
            int number = people.size() + 1;
            boolean pupil = kind == PersonKind.PUPIL;
            boolean whole = random.nextInt(25) != 0 || tidy;
            boolean barred = random.nextInt(school.equals(shown) ? 80 : 400) == 0;
            people.add(new PersonEntry(
                    school,
                    new PersonDraft(
                            kind,
                            clazz,
                            (pupil ? "S" : "T") + "%06d".formatted(number),
                            DemoNames.role(kind, number),
                            number(number, age),
                            bed >= 0,
                            bed >= 0 ? DemoNames.dormitory(bed / ROOM) : null,
                            bed >= 0 ? String.valueOf(bed % ROOM + 1) : null,
                            pupil ? DemoNames.guardian(number) : null,
                            pupil ? String.valueOf(PHONES + number) : null,
                            whole ? BigDecimal.valueOf(362 + random.nextInt(8), 1) : null,
                            whole ? DemoNames.NOTHING : null,
                            whole ? DemoNames.HERE : null,
                            whole ? barred : null,
                            whole ? Boolean.TRUE : null,
                            barred ? HealthCode.AMBER : HealthCode.GREEN,
                            barred,
                            barred ? DemoNames.CONTACT : null,
                            whole ? today.minusDays(random.nextInt(1, 10)) : null)));
        }

        /** A number with a fitting check character, of a place that does not exist. */
        private String number(int number, int age) {
            LocalDate born = today.minusYears(age).minusDays(random.nextInt(1, 365));
            String digits =
                    "99%04d%s%03d".formatted(number / PER_PLACE, born.toString().replace("-", ""), number % PER_PLACE);
            int sum = 0;
            int weight = 1;
            for (int n = digits.length() - 1; n >= 0; n--) {
                weight = weight * 2 % 11;
                sum += weight * (digits.charAt(n) - '0');
            }
            return digits + "10X98765432".charAt(sum % 11);
        }
    }
}
