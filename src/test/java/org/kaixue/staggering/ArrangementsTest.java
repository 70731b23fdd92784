package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ArrangementsTest {

    private static final LocalTime ELEVEN = LocalTime.of(11, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private UnitId county;
    private UnitId school;
    private TermId term;

    @BeforeEach
    void a_principals_primary_school_with_three_classes() {
        term = organisation.term().id();
        county = organisation.aCounty();
        school = organisation.aSchool().inCounty(county).entered();
        signedIn.as(Role.PRINCIPAL, school);
    }

    private Arrangement known() {
        return arrangements.of(school, term);
    }

    private SchoolLayout.Place place(FacilityKind kind) {
        return known().of(kind).getFirst();
    }

    private ClassId oneClass() {
        return known().layout().classes().getFirst().id();
    }

    /** A facility of a school next door whose principal is somebody else. */
    private FacilityId another(FacilityKind kind) {
        return layoutOf(organisation.aSchool().inCounty(county).entered())
                .of(kind)
                .getFirst()
                .id();
    }

    private Arrangement layoutOf(UnitId other) {
        signedIn.as(Role.PRINCIPAL, other);
        Arrangement found = arrangements.of(other, term);
        signedIn.as(Role.PRINCIPAL, school);
        return found;
    }

    private LessonDraft lesson(@Nullable Integer grade, LocalTime begins, LocalTime ends) {
        return new LessonDraft(Stage.PRIMARY, grade, begins, ends);
    }

    private static void refusedAt(String field, String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(InstanceOfAssertFactories.type(RuleViolation.class))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.key()).isEqualTo(key);
                });
    }

    @Test
    void what_nobody_has_said_has_its_usual_value() {
        Arrangement known = known();
        assertThat(known.rules()).isEqualTo(DayRules.USUAL);
        assertThat(known.windows()).isEmpty();
        assertThat(known.window(Occasion.LUNCH)).isEqualTo(Occasion.LUNCH.usual());
        assertThat(known.canteen(place(FacilityKind.CANTEEN))).isEqualTo(CanteenRule.usual(0));
        assertThat(known.gate(place(FacilityKind.GATE).id())).isEqualTo(GateRule.USUAL);
        assertThat(known.clazz(oneClass())).isEqualTo(ClassRule.USUAL);
        assertThat(known.lessons()).isEmpty();
        assertThat(known.layout().classes()).hasSize(3);
    }

    @Test
    void day_pupils_of_a_secondary_school_that_boards_leave_after_evening_study() {
        UnitId boarding = organisation
                .aSchool()
                .ofType(SchoolType.JUNIOR)
                .withClass(Stage.JUNIOR, 1, 40, 10)
                .entered();
        signedIn.as(Role.PRINCIPAL, boarding);
        assertThat(arrangements.of(boarding, term).window(Occasion.DISMISSAL))
                .isEqualTo(new TimeWindow(21 * 60, 22 * 60));
        assertThat(arrangements.of(boarding, term).window(Occasion.ARRIVAL)).isEqualTo(Occasion.ARRIVAL.usual());
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(known().window(Occasion.DISMISSAL)).isEqualTo(Occasion.DISMISSAL.usual());
    }

    @Test
    void each_change_is_read_back() {
        DayRules rules = new DayRules(33, 10, 45, 8, 4, 30, 25, true);
        CanteenRule serving = new CanteenRule(4, 10, 12);
        GateRule lanes = new GateRule(3, GateDevice.DOOR);
        FacilityId building = place(FacilityKind.BUILDING).id();
        FacilityId canteen = place(FacilityKind.CANTEEN).id();
        FacilityId gate = place(FacilityKind.GATE).id();
        ClassRule clazz = new ClassRule(building, "1-3", 2);
        Arrangement.Way way = new Arrangement.Way(building, canteen);

        arrangements.change(school, rules);
        arrangements.change(school, Occasion.LUNCH, new WindowDraft(ELEVEN, NOON));
        arrangements.change(school, canteen, serving);
        arrangements.changeSeats(school, canteen, 120);
        arrangements.change(school, gate, lanes);
        arrangements.change(school, oneClass(), clazz);
        arrangements.change(school, way, 7);

        Arrangement known = known();
        assertThat(known.rules()).isEqualTo(rules);
        assertThat(known.window(Occasion.LUNCH)).isEqualTo(new TimeWindow(660, 720));
        assertThat(known.canteens()).containsExactly(Map.entry(canteen, serving));
        assertThat(known.seats()).containsExactly(Map.entry(canteen, 120));
        assertThat(known.gates()).containsExactly(Map.entry(gate, lanes));
        assertThat(known.classes()).containsExactly(Map.entry(oneClass(), clazz));
        assertThat(known.ways()).containsExactly(Map.entry(way, 7));
    }

    @Test
    void what_is_said_again_replaces_what_was_said() {
        FacilityId gate = place(FacilityKind.GATE).id();
        arrangements.change(school, gate, new GateRule(3, GateDevice.DOOR));
        arrangements.change(school, gate, new GateRule(4, GateDevice.IMAGER));
        assertThat(known().gate(gate)).isEqualTo(new GateRule(4, GateDevice.IMAGER));
    }

    @Test
    void what_was_said_can_be_taken_back_to_the_usual() {
        FacilityId canteen = place(FacilityKind.CANTEEN).id();
        FacilityId gate = place(FacilityKind.GATE).id();
        Arrangement.Way way = new Arrangement.Way(place(FacilityKind.BUILDING).id(), gate);
        arrangements.change(school, Occasion.LUNCH, new WindowDraft(ELEVEN, NOON));
        arrangements.change(school, canteen, new CanteenRule(4, 10, 12));
        arrangements.change(school, gate, new GateRule(3, GateDevice.DOOR));
        arrangements.change(school, way, 7);

        arrangements.change(school, Occasion.LUNCH, null);
        arrangements.change(school, canteen, (CanteenRule) null);
        arrangements.change(school, gate, (GateRule) null);
        arrangements.change(school, way, (Integer) null);

        Arrangement known = known();
        assertThat(known.windows()).isEmpty();
        assertThat(known.canteens()).isEmpty();
        assertThat(known.gates()).isEmpty();
        assertThat(known.ways()).isEmpty();
    }

    @Test
    void return_days_are_read_back() {
        ReturnRule rule = new ReturnRule(
                3, 5, LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(13, 30), LocalTime.of(18, 0), 45);
        assertThat(known().returning()).isEqualTo(ReturnRule.USUAL);
        arrangements.change(school, rule);
        assertThat(known().returning()).isEqualTo(rule);
    }

    @Test
    void counted_seats_can_be_taken_back() {
        FacilityId canteen = place(FacilityKind.CANTEEN).id();
        arrangements.changeSeats(school, canteen, 120);
        arrangements.changeSeats(school, canteen, null);
        assertThat(known().seats()).isEmpty();
    }

    @Test
    void a_grade_is_set_at_once_or_not_at_all() {
        List<ClassId> classes =
                known().layout().classes().stream().map(SchoolLayout.Clazz::id).toList();
        ClassRule good = new ClassRule(place(FacilityKind.BUILDING).id(), null, 1);
        arrangements.change(school, Map.of(classes.get(0), good, classes.get(1), good));
        assertThat(known().classes()).containsOnlyKeys(classes.get(0), classes.get(1));

        ClassRule bad = new ClassRule(place(FacilityKind.GATE).id(), null, 1);
        assertThatThrownBy(() -> arrangements.change(school, Map.of(classes.get(0), bad, classes.get(2), good)))
                .isInstanceOf(AccessRefused.class);
        assertThat(known().classes()).containsOnlyKeys(classes.get(0), classes.get(1));
    }

    @Test
    void what_belongs_to_another_school_or_is_something_else_is_refused() {
        FacilityId building = place(FacilityKind.BUILDING).id();
        FacilityId gate = place(FacilityKind.GATE).id();
        FacilityId anothersBuilding = another(FacilityKind.BUILDING);
        ClassId anothersClass = layoutOf(organisation.aSchool().inCounty(county).entered())
                .layout()
                .classes()
                .getFirst()
                .id();
        CanteenRule serving = new CanteenRule(4, 10, null);
        List<ThrowingCallable> attempts = List.of(
                () -> arrangements.change(school, oneClass(), new ClassRule(anothersBuilding, null, 1)),
                () -> arrangements.change(school, anothersClass, ClassRule.USUAL),
                () -> arrangements.change(school, gate, serving),
                () -> arrangements.change(school, building, GateRule.USUAL),
                () -> arrangements.changeSeats(school, gate, 10),
                () -> arrangements.change(school, new Arrangement.Way(anothersBuilding, gate), 5),
                () -> arrangements.change(school, new Arrangement.Way(building, anothersBuilding), 5));
        assertThat(attempts).allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessRefused.class));
    }

    @Test
    void what_is_out_of_range_is_refused_at_its_field() {
        FacilityId canteen = place(FacilityKind.CANTEEN).id();
        Arrangement.Way way = new Arrangement.Way(place(FacilityKind.BUILDING).id(), canteen);
        refusedAt("usable", "staggering.range", () -> arrangements.changeSeats(school, canteen, 0));
        refusedAt("usable", "staggering.range", () -> arrangements.changeSeats(school, canteen, 10_001));
        refusedAt("minutes", "staggering.range", () -> arrangements.change(school, way, 61));
        refusedAt(
                "ends",
                "staggering.ends-before-it-begins",
                () -> arrangements.change(school, Occasion.LUNCH, new WindowDraft(NOON, ELEVEN)));
        assertThatThrownBy(() -> arrangements.change(school, canteen, new CanteenRule(0, 10, null)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_class_has_no_two_lessons_at_a_time() {
        arrangements.addLesson(school, lesson(null, ELEVEN, NOON));
        assertThatThrownBy(
                        () -> arrangements.addLesson(school, lesson(3, ELEVEN.plusMinutes(30), NOON.plusMinutes(30))))
                .asInstanceOf(InstanceOfAssertFactories.type(RuleViolation.class))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("begins");
                    assertThat(refusal.values()).containsExactly("11:00", "12:00");
                });
        arrangements.addLesson(school, lesson(3, NOON, NOON.plusMinutes(40)));
        arrangements.addLesson(school, lesson(4, NOON, NOON.plusMinutes(40)));
        assertThat(known().lessons()).hasSize(3);
    }

    @Test
    void a_lesson_is_of_a_stage_that_the_school_teaches() {
        refusedAt(
                "stage",
                "staggering.lesson.stage",
                () -> arrangements.addLesson(school, new LessonDraft(Stage.SENIOR, null, ELEVEN, NOON)));
    }

    @Test
    void a_lesson_is_removed_and_only_by_its_own_school() {
        arrangements.addLesson(school, lesson(2, ELEVEN, NOON));
        Lesson lesson = known().lessons().getFirst();
        UnitId neighbour = organisation.aSchool().inCounty(county).entered();
        signedIn.as(Role.PRINCIPAL, neighbour);
        assertThatThrownBy(() -> arrangements.removeLesson(neighbour, lesson.id()))
                .isInstanceOf(AccessRefused.class);
        signedIn.as(Role.PRINCIPAL, school);
        arrangements.removeLesson(school, lesson.id());
        assertThat(known().lessons()).isEmpty();
    }

    @Test
    void only_a_principal_changes_anything() {
        signedIn.as(Role.DOCTOR, school);
        assertThat(known().rules()).isEqualTo(DayRules.USUAL);
        assertThatThrownBy(() -> arrangements.change(school, DayRules.USUAL)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void each_change_is_recorded_with_old_and_new() {
        arrangements.change(school, Occasion.LUNCH, new WindowDraft(ELEVEN, NOON));
        assertThat(jdbc.sql("select before_values, after_values from audit_entry where action = 'staggering.window'")
                        .query()
                        .singleRow()
                        .values())
                .satisfiesExactly(
                        before -> assertThat(before.toString()).contains("11:30", "13:00"),
                        after -> assertThat(after.toString()).contains("11:00", "12:00"));
    }

    @Test
    void many_schools_cost_as_many_statements_as_one(@Autowired ArrangementReader reader) throws Exception {
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(reader.of(county, term)).hasSize(1);
        List<String> one = StatementCounter.count(() -> reader.of(county, term));
        organisation.enter(IntStream.range(0, 12)
                .mapToObj(n -> organisation.aSchool().inCounty(county))
                .toList());
        assertThat(reader.of(county, term)).hasSize(13);
        List<String> many = StatementCounter.count(() -> reader.of(county, term));
        assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(4);
    }
}
