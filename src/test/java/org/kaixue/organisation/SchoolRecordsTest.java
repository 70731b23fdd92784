package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SchoolRecordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Schools schools;

    @Autowired
    private Classes classes;

    @Autowired
    private Headcounts headcounts;

    @Autowired
    private Facilities facilities;

    @Autowired
    private Openings openings;

    @Autowired
    private Counties counties;

    @Autowired
    private Terms terms;

    @Autowired
    private Units units;

    @Autowired
    private SignedIn signedIn;

    private UnitId county;
    private UnitId school;
    private TermId term;

    @BeforeEach
    void a_school_and_its_principal() {
        county = organisation.aCounty();
        term = organisation.term().id();
        school = organisation
                .aSchool()
                .inCounty(county)
                .with(80)
                .pupils()
                .with(2)
                .classes()
                .entered();
        signedIn.as(Role.PRINCIPAL, school);
    }

    private static HeadcountDraft headcount(LocalDate from, int pupils, int boarders) {
        return new HeadcountDraft(from, pupils, boarders);
    }

    private static FacilityDraft facility(FacilityKind kind, String name, FacilityState state) {
        return new FacilityDraft(kind, null, name, null, state, TODAY, null);
    }

    @Test
    void a_second_word_for_the_same_day_corrects_the_first_and_both_are_kept() {
        ClassRow first = classes.rows(school, term).getFirst();
        headcounts.declare(first.id(), headcount(TODAY, 38, 0));
        headcounts.declare(first.id(), headcount(TODAY, 39, 5));
        assertThat(classes.rows(school, term).getFirst().pupils()).isEqualTo(39);
        assertThat(headcounts.history(school))
                .filteredOn(row -> row.stage() != null && row.from().equals(TODAY))
                .extracting(DeclaredRow::count, DeclaredRow::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(38, DeclaredRow.State.CORRECTED),
                        org.assertj.core.groups.Tuple.tuple(39, DeclaredRow.State.HOLDS));
    }

    @Test
    void a_headcount_to_come_does_not_count_today() {
        ClassRow first = classes.rows(school, term).getFirst();
        headcounts.declare(first.id(), headcount(TODAY.plusDays(7), 10, 0));
        assertThat(classes.rows(school, term).getFirst().pupils()).isEqualTo(40);
    }

    @Test
    void more_boarders_than_pupils_are_refused() {
        ClassRow first = classes.rows(school, term).getFirst();
        assertThatThrownBy(() -> headcounts.declare(first.id(), headcount(TODAY, 10, 11)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("more-boarders");
    }

    @Test
    void a_closed_class_counts_nowhere_and_can_be_added_again() {
        ClassRow first = classes.rows(school, term).getFirst();
        classes.close(first.id());
        assertThat(classes.rows(school, term)).hasSize(1);
        classes.add(school, new ClassDraft(first.stage(), first.entryYear(), first.number()));
        assertThat(classes.rows(school, term)).hasSize(2);
    }

    @Test
    void staff_declared_again_stands_from_its_day_on() {
        headcounts.declareStaff(school, new StaffDraft(TODAY, 31));
        assertThat(headcounts.history(school))
                .filteredOn(row -> row.stage() == null && row.from().equals(TODAY))
                .singleElement()
                .satisfies(row -> assertThat(row.count()).isEqualTo(31));
    }

    @Test
    void none_cannot_be_said_of_what_is_entered_and_an_entry_takes_none_back() {
        assertThatThrownBy(() -> facilities.declareNone(school, FacilityKind.GATE, false))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("none-but-some");
        facilities.declareNone(school, FacilityKind.CANTEEN_ZONE, false);
        assertThat(facilities.none(school)).containsExactly(FacilityKind.CANTEEN_ZONE);
        FacilityRow canteen = facilities.rows(school).stream()
                .filter(row -> row.kind() == FacilityKind.CANTEEN)
                .findFirst()
                .orElseThrow();
        facilities.add(
                school,
                new FacilityDraft(
                        FacilityKind.CANTEEN_ZONE, canteen.id(), "East", 80, FacilityState.IN_USE, TODAY, null));
        assertThat(facilities.none(school)).isEmpty();
    }

    @Test
    void a_facilitys_state_holds_from_its_day_on() {
        FacilityRow gate = facilities.rows(school).stream()
                .filter(row -> row.kind() == FacilityKind.GATE)
                .findFirst()
                .orElseThrow();
        facilities.change(gate.id(), facility(FacilityKind.GATE, "North gate", FacilityState.UNDER_REPAIR));
        assertThat(facilities.rows(school))
                .filteredOn(row -> row.id().equals(gate.id()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("North gate");
                    assertThat(row.state()).isEqualTo(FacilityState.UNDER_REPAIR);
                });
    }

    @Test
    void a_stage_does_not_open_on_a_day_to_come() {
        assertThatThrownBy(() -> openings.set(
                        school, term, new OpeningDraft(Stage.PRIMARY, 1, TODAY.plusDays(3), TODAY.plusDays(3))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("to-come");
        openings.set(school, term, new OpeningDraft(Stage.PRIMARY, 2, TODAY.plusDays(3), null));
        assertThat(openings.rows(school, term))
                .singleElement()
                .isEqualTo(new OpeningDraft(Stage.PRIMARY, 2, TODAY.plusDays(3), null));
    }

    @Test
    void a_schools_profile_changes_and_a_stage_in_use_stays() {
        SchoolDraft now = schools.draft(school);
        schools.change(school, draft(now, now.code(), SchoolType.NINE_YEAR));
        assertThat(units.tree().get(school).type()).isEqualTo(SchoolType.NINE_YEAR);
        assertThatThrownBy(() -> schools.change(school, draft(now, now.code(), SchoolType.SENIOR)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("stage-in-use");
    }

    @Test
    void a_new_school_stands_in_the_tree_at_once_and_an_empty_one_can_be_closed() {
        signedIn.as(Role.COUNTY_OFFICER, county);
        UnitId added = schools.create(county, draft(schools.draft(school), "NEW-1", SchoolType.JUNIOR));
        assertThat(units.tree().byCode("NEW-1")).isPresent();
        schools.close(added);
        assertThat(units.tree().byCode("NEW-1")).isEmpty();
    }

    private static SchoolDraft draft(SchoolDraft like, String code, SchoolType type) {
        return new SchoolDraft(
                code, "新学校", "New school", type, like.boarding(), null, "王某", null, null, null, 900, 2, null);
    }

    @Test
    void another_schools_principal_is_refused_everything() {
        ClassId theirClass = classes.rows(school, term).getFirst().id();
        FacilityId theirGate = facilities.rows(school).getFirst().id();
        SchoolDraft profile = schools.draft(school);
        UnitId other = organisation.aSchool().inCounty(county).entered();
        signedIn.as(Role.PRINCIPAL, other);
        List<ThrowingCallable> attempts = List.of(
                () -> schools.draft(school),
                () -> schools.change(school, profile),
                () -> schools.create(county, profile),
                () -> schools.close(school),
                () -> classes.rows(school, term),
                () -> headcounts.history(school),
                () -> classes.add(school, new ClassDraft(Stage.PRIMARY, 2026, 9)),
                () -> classes.close(theirClass),
                () -> headcounts.declare(theirClass, headcount(TODAY, 1, 0)),
                () -> headcounts.declareStaff(school, new StaffDraft(TODAY, 1)),
                () -> facilities.rows(school),
                () -> facilities.none(school),
                () -> facilities.add(school, facility(FacilityKind.GATE, "x", FacilityState.IN_USE)),
                () -> facilities.change(theirGate, facility(FacilityKind.GATE, "x", FacilityState.CLOSED)),
                () -> facilities.declareNone(school, FacilityKind.BATH, false),
                () -> openings.rows(school, term),
                () -> openings.set(school, term, new OpeningDraft(Stage.PRIMARY, 1, null, null)),
                () -> counties.setRisk(county, new RiskDraft(RiskLevel.HIGH, TODAY, null)),
                () -> counties.close(county),
                () -> terms.create(new TermDraft("X", "x", "x", 2030, Season.AUTUMN, TODAY, TODAY)));
        assertThat(Stream.of(attempts.toArray(ThrowingCallable[]::new)))
                .allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessRefused.class));
    }
}
