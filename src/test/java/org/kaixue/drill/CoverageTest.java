package org.kaixue.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.Figures;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Which schools have drilled what concerns them, what is asked of them, and whom they trained. */
@DatabaseTest
class CoverageTest {

    private static final List<String> OF_A_DAY_SCHOOL =
            List.of("fever-gate", "fever-class", "fever-canteen", "normal-day", "lockdown");

    @Autowired
    DrillFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    Coverage coverage;

    @Autowired
    Drills drills;

    @Autowired
    Assignments assignments;

    @Autowired
    Trainings trainings;

    @Autowired
    DrillFigures source;

    @Autowired
    Figures figures;

    @Autowired
    NoticeBoard notices;

    @Autowired
    LiveDrills live;

    @Autowired
    Evaluations evaluations;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId day;
    private UnitId boarding;
    private UnitId small;

    @BeforeEach
    void three_schools() {
        fixture.term();
        fixture.scenarios();
        county = organisation.aCounty("C7", "七县", "County Seven");
        LocalDate monday = clock.today().plusDays(7);
        day = organisation.aSchool().inCounty(county).openingOn(monday).entered();
        boarding = organisation
                .aSchool()
                .inCounty(county)
                .with(40)
                .boarders()
                .openingOn(monday)
                .inBatch(2)
                .entered();
        small = organisation
                .aSchool()
                .inCounty(county)
                .declaringNone(FacilityKind.CANTEEN)
                .openingOn(monday)
                .entered();
        signedIn.as(Role.COUNTY_OFFICER, county);
    }

    private SchoolCoverage of(UnitId school) {
        return coverage.of(school, fixture.term());
    }

    private void pass(UnitId school, List<String> codes) {
        codes.forEach(code -> fixture.passed(school, code, clock.today().minusDays(2)));
    }

    @Test
    void what_does_not_concern_a_school_does_not_count() {
        assertThat(of(day).scenarios()).isEqualTo(5);
        assertThat(of(boarding).scenarios()).isEqualTo(6);
        assertThat(of(small).scenarios()).isEqualTo(4);
        pass(day, OF_A_DAY_SCHOOL);
        pass(boarding, OF_A_DAY_SCHOOL);
        assertThat(of(day).covered()).isTrue();
        assertThat(of(boarding).covered()).as("the dormitory is missing").isFalse();
        signedIn.as(Role.PRINCIPAL, day);
        drills.setBuses(day, 2);
        assertThat(of(day).covered()).as("now the bus concerns it").isFalse();
        drills.setBuses(day, 0);
        assertThat(of(day).covered()).isTrue();
        assertThatThrownBy(() -> drills.setBuses(day, -1)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_batch_counts_its_own_schools_only() {
        assertThat(coverage.of(county, fixture.term(), null, null)).hasSize(3);
        assertThat(coverage.of(county, fixture.term(), 2, null))
                .extracting(SchoolCoverage::school)
                .containsExactly(boarding);
    }

    @Test
    void the_last_drill_counts_and_a_pass_is_due_again_after_a_month() {
        fixture.failed(day, "lockdown", clock.today().minusDays(3));
        assertThat(of(day).worst()).isEqualTo(Standing.FAILED);
        fixture.passed(day, "lockdown", clock.today().minusDays(1));
        ScenarioStanding standing = of(day).of(fixture.scenario("lockdown"));
        assertThat(standing.standing()).isEqualTo(Standing.PASSED);
        assertThat(standing.dueOn()).isEqualTo(clock.today().plusDays(29));
        assertThat(of(day).held()).isEqualTo(2);
        time.advance(Duration.ofDays(30));
        assertThat(of(day).of(fixture.scenario("lockdown")).standing()).isEqualTo(Standing.OVERDUE);
        assertThat(of(day).worst()).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void is_read_in_four_statements_however_many_schools_there_are() throws Exception {
        pass(day, OF_A_DAY_SCHOOL);
        of(day);
        int few = StatementCounter.count(() -> coverage.of(county, fixture.term(), null, null))
                .size();
        for (int n = 0; n < 20; n++) {
            organisation.aSchool().inCounty(county).entered();
        }
        of(day);
        assertThat(StatementCounter.count(() -> coverage.of(county, fixture.term(), null, null)))
                .hasSize(few)
                .hasSize(4);
    }

    @Test
    void drills_are_asked_for_and_what_does_not_concern_a_school_is_left_out_and_told() {
        DrillId planned = fixture.planned(small, "lockdown");
        LocalDate until = clock.today().plusDays(5);
        Assigned assigned = assignments.assign(
                county,
                new AssignmentDraft(
                        "开学前演练", until, Set.of(fixture.scenario("lockdown"), fixture.scenario("fever-dormitory"))));
        assertThat(assigned.schools()).isEqualTo(3);
        assertThat(assigned.drills()).isEqualTo(4);
        assertThat(assigned.leftOut()).containsExactly(Map.entry(Concern.DAY_SCHOOL, 2));
        assertThat(drills.sheet(planned).drill().dueOn())
                .as("what was planned already is due then")
                .isEqualTo(until);
        assertThat(drills.of(small, fixture.term())).hasSize(1);

        AssignmentRow row = assignments.of(county, fixture.term()).getFirst();
        assertThat(row.progress()).isEqualTo(new AssignmentRow.Progress(3, 0, 4, 0, 0));
        assertThat(row.leftOut()).containsEntry(Concern.DAY_SCHOOL, 2);
        assertThat(assignments.of(day, fixture.term()).getFirst().progress().drills())
                .isEqualTo(1);
        signedIn.as(Role.PRINCIPAL, small);
        assertThat(notices.open()).extracting(NoticeRow::until).containsExactly(until);
        hold(planned);
        assertThat(notices.open()).as("it has done what was asked").isEmpty();
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(assignments.of(county, fixture.term()).getFirst().progress())
                .isEqualTo(new AssignmentRow.Progress(3, 1, 4, 1, 1));
        assertThat(assignments.schools(assigned.id(), county))
                .contains(new AssignmentRow.School(small, 1, 1, 1), new AssignmentRow.School(boarding, 2, 0, 0));
    }

    private void hold(DrillId id) {
        live.start(id);
        drills.sheet(id).steps().forEach(line -> live.touch(id, line.step().id()));
        live.end(id);
        evaluations.evaluate(id, DrillFixture.evaluation(DrillFixture.all(2)));
    }

    @Test
    void an_assignment_is_taken_back_with_what_has_no_day_yet() {
        Assigned assigned = assignments.assign(
                county, new AssignmentDraft("开学前演练", clock.today().plusDays(5), Set.of(fixture.scenario("lockdown"))));
        DrillId scheduled = drills.of(day, fixture.term()).getFirst().id();
        signedIn.as(Role.PRINCIPAL, day);
        drills.schedule(scheduled, clock.today());
        signedIn.as(Role.COUNTY_OFFICER, county);
        assignments.withdraw(assigned.id());
        assertThat(drills.sheet(scheduled).drill().state()).isEqualTo(DrillState.SCHEDULED);
        assertThat(drills.sheet(scheduled).drill().dueOn()).isNull();
        assertThat(drills.of(small, fixture.term())).extracting(DrillRow::state).containsExactly(DrillState.CANCELLED);
        assertThatThrownBy(() -> assignments.withdraw(assigned.id())).isInstanceOf(RuleViolation.class);
        signedIn.as(Role.PRINCIPAL, small);
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void what_concerns_nobody_or_lies_in_the_past_is_not_asked_for_and_no_principal_asks() {
        assertThatThrownBy(() -> assignments.assign(
                        county, new AssignmentDraft("校车", clock.today(), Set.of(fixture.scenario("school-bus")))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("scenarios"));
        AssignmentDraft late =
                new AssignmentDraft("校门", clock.today().minusDays(1), Set.of(fixture.scenario("fever-gate")));
        assertThatThrownBy(() -> assignments.assign(county, late))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("dueOn"));
        assertThatThrownBy(() -> assignments.assign(organisation.prefecture(), late))
                .isInstanceOf(AccessRefused.class);
        signedIn.as(Role.PRINCIPAL, day);
        assertThatThrownBy(() -> assignments.assign(day, late)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void trainings_are_entered_changed_and_removed_and_nobody_came_who_was_not_expected() {
        signedIn.as(Role.PRINCIPAL, day);
        TrainingDraft draft = new TrainingDraft("测温和复测", clock.today(), TrainedPeople.TEACHERS, 10, 9);
        TrainingId id = trainings.add(day, draft);
        assertThatThrownBy(() ->
                        trainings.add(day, new TrainingDraft("测温", clock.today(), TrainedPeople.TEACHERS, 10, 11)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("reached"));
        assertThatThrownBy(() -> trainings.add(
                        day, new TrainingDraft("测温", clock.today().plusDays(1), TrainedPeople.TEACHERS, 10, 1)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("heldOn"));
        TrainingDraft better = new TrainingDraft("测温和复测", clock.today(), TrainedPeople.ALL_STAFF, 12, 12);
        trainings.change(id, draft, better);
        assertThat(trainings.of(day, fixture.term()))
                .extracting(TrainingRow::draft)
                .containsExactly(better);
        assertThat(trainings
                        .below(day, fixture.term(), List.of(of(day)))
                        .getFirst()
                        .allStaff())
                .isTrue();
        trainings.remove(id);
        assertThat(trainings.of(day, fixture.term())).isEmpty();
    }

    @Test
    void the_figures_add_up_the_same() {
        pass(day, OF_A_DAY_SCHOOL);
        fixture.failed(small, "lockdown", clock.today().minusDays(1));
        assignments.assign(
                county, new AssignmentDraft("宿舍", clock.today(), Set.of(fixture.scenario("fever-dormitory"))));
        signedIn.as(Role.PRINCIPAL, day);
        trainings.add(day, new TrainingDraft("方案", clock.today(), TrainedPeople.ALL_STAFF, 12, 6));
        trainings.add(day, new TrainingDraft("第一课", clock.today(), TrainedPeople.PUPILS, 120, 118));
        time.advance(Duration.ofDays(1));
        signedIn.as(Role.COUNTY_OFFICER, county);
        FigureScope scope = new FigureScope(county, fixture.term());
        Map<String, Figure> all = figures.figures(
                source.definitions().stream().map(one -> one.key()).toList(), scope);
        assertThat(value(all, "schools-covered")).isEqualTo("1");
        assertThat(value(all, "coverage")).isEqualTo("33.3");
        assertThat(value(all, "schools-overdue")).as("the boarding school").isEqualTo("1");
        assertThat(value(all, "held")).isEqualTo("6");
        assertThat(value(all, "people-trained")).isEqualTo("124");
        assertThat(value(all, "staff-trained")).as("six of three times twelve").isEqualTo("16.6");
        assertThat(Objects.requireNonNull(all.get("drill.figure.held")).link()).startsWith("drills?unit=C7&term=");
        signedIn.as(Role.COUNTY_OFFICER, organisation.aCounty());
        assertThatThrownBy(() -> figures.figure("drill.figure.held", scope)).isInstanceOf(AccessRefused.class);
    }

    private static String value(Map<String, Figure> all, String name) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(all.get("drill.figure." + name)).value())
                .stripTrailingZeros()
                .toPlainString();
    }
}
