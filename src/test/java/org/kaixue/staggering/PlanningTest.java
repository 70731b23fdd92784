package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work.Progress;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Checker;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches at a school and for many. */
@DatabaseTest
class PlanningTest {

    @Autowired
    private StaggeringFixture fixture;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Planning planning;

    @Autowired
    private Plans plans;

    @Autowired
    private SignedIn signedIn;

    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_principal() {
        county = organisation.aCounty();
        school = fixture.aSchool().inCounty(county).entered();
        signedIn.as(Role.PRINCIPAL, school);
    }

    private Sought seek(Wanted wanted) {
        return planning.seek(school, fixture.term(), Occasion.LUNCH, wanted, Progress.UNWATCHED);
    }

    private PlanSheet sheet(PlanId plan) {
        return plans.sheet(school, fixture.term(), Occasion.LUNCH, plan);
    }

    private PlanRow row(PlanId plan) {
        return Objects.requireNonNull(sheet(plan).shown());
    }

    private List<Aim> aims(Sought sought) {
        return sought.plans().stream().map(plan -> row(plan).aim()).toList();
    }

    private List<PlanRow> drafts() {
        return plans.sheet(school, fixture.term(), Occasion.LUNCH, null).plans();
    }

    @Test
    void a_draft_for_each_aim_is_made_and_the_fewest_changes_only_where_something_is_published() {
        Sought first = seek(Wanted.all());
        assertThat(aims(first)).containsExactly(Aim.EARLIEST, Aim.LEAST_CROWDED);
        assertThat(first.impossible()).isFalse();
        assertThat(first.reliefs()).isEmpty();
        PlanId earliest = first.plans().getFirst();
        plans.publish(earliest, row(earliest).version());
        Sought second = seek(Wanted.all());
        assertThat(aims(second)).containsExactly(Aim.EARLIEST, Aim.LEAST_CROWDED, Aim.FEWEST_CHANGES);
        assertThat(row(second.plans().getLast()).changes()).isZero();
    }

    @Test
    void every_kept_plan_is_vouched_for_and_measured_by_the_checker() {
        for (PlanId plan : seek(Wanted.all()).plans()) {
            PlanSheet sheet = sheet(plan);
            assertThat(sheet.slots()).hasSize(3);
            assertThat(Checker.conflicts(sheet.setup().problem(), PlanStore.plan(sheet.slots())))
                    .isEmpty();
            assertThat(row(plan).measures())
                    .isEqualTo(Checker.measures(sheet.setup().problem(), PlanStore.plan(sheet.slots())));
        }
    }

    @Test
    void the_earliest_is_proved_and_the_least_crowded_is_less_crowded_within_the_given_end() {
        Sought sought = seek(new Wanted(Set.of(Aim.EARLIEST, Aim.LEAST_CROWDED), 12 * 60 + 45));
        PlanRow earliest = row(sought.plans().getFirst());
        PlanRow least = row(sought.plans().getLast());
        assertThat(earliest.measures().end()).isEqualTo(11 * 60 + 55 + 20);
        assertThat(earliest.best().end()).isEqualTo(earliest.measures().end());
        assertThat(earliest.measures().peak()).isEqualTo(80);
        assertThat(least.measures().peak()).isEqualTo(40);
        assertThat(least.measures().end()).isLessThanOrEqualTo(12 * 60 + 45);
    }

    @Test
    void an_end_before_which_there_is_no_plan_says_so_only_of_that_end() {
        Sought sought = seek(new Wanted(Set.of(Aim.EARLIEST, Aim.LEAST_CROWDED), 12 * 60));
        assertThat(aims(sought)).containsExactly(Aim.EARLIEST);
        assertThat(sought.impossible()).as("there is a plan").isFalse();
    }

    @Test
    void a_search_that_is_cancelled_keeps_the_best_so_far() {
        Progress cancelled = new Progress() {
            private volatile boolean found;

            @Override
            public void at(long done, long total) {
                check();
            }

            @Override
            public void at(long done, long total, String messageKey, Object... values) {
                found = found || messageKey.equals("staggering.work.better");
                check();
            }

            @Override
            public void check() {
                if (found) {
                    throw new CancellationException();
                }
            }
        };
        assertThatThrownBy(() -> planning.seek(school, fixture.term(), Occasion.LUNCH, Wanted.all(), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(drafts()).hasSize(1);
        assertThat(sheet(drafts().getFirst().id()).standing())
                .isNotNull()
                .satisfies(standing -> assertThat(standing.holds()).isTrue());
        assertThat(seek(Wanted.all()).plans()).as("the machine is free again").hasSize(2);
    }

    @Test
    void what_is_missing_is_refused_before_anything_is_sought() {
        fixture.set(school, "一食堂", FacilityState.UNDER_REPAIR);
        assertThatThrownBy(() -> seek(Wanted.all()))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("staggering.plan.obstacles"));
    }

    @Test
    void a_school_with_too_few_seats_is_proved_impossible_and_told_what_would_be_enough() {
        school = fixture.anOverfullSchool().inCounty(county).entered();
        signedIn.as(Role.PRINCIPAL, school);
        Sought sought = seek(Wanted.all());
        assertThat(sought.found()).isFalse();
        assertThat(sought.impossible()).isTrue();
        assertThat(sought.reliefs()).isNotEmpty();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void pins_that_leave_no_room_are_told_to_be_it_and_not_that_there_is_no_plan() {
        Wanted earliest = new Wanted(Set.of(Aim.EARLIEST), null);
        PlanId draft = seek(earliest).plans().getFirst();
        List<Assigned> where = sheet(draft).slots();
        plans.move(draft, new Move(where.getFirst().group(), where.getLast().slot()));
        plans.pin(draft, where.getLast().group(), true);
        assertThatThrownBy(() -> seek(earliest))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("staggering.plan.pins-in-the-way"));
        assertThat(sheet(draft).slots()).as("nothing is lost").hasSize(3);
    }

    @Test
    void many_schools_get_a_draft_only_where_there_is_none_and_none_is_published() {
        UnitId published = fixture.aSchool().inCounty(county).entered();
        PlanId theirs = fixture.published(published);
        UnitId drafted = fixture.aSchool().inCounty(county).entered();
        PlanId draft = fixture.drafted(drafted);
        fixture.anOverfullSchool().inCounty(county).entered();
        organisation
                .aSchool()
                .inCounty(county)
                .declaringNone(FacilityKind.CANTEEN)
                .entered();
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(planning.seekForAll(county, fixture.term(), Occasion.LUNCH, Progress.UNWATCHED))
                .isEqualTo(new Planning.ForAll(1, 1));
        assertThat(drafts()).singleElement().satisfies(row -> assertThat(row.aim())
                .isEqualTo(Aim.EARLIEST));
        assertThat(plans.sheet(published, fixture.term(), Occasion.LUNCH, null).plans())
                .extracting(PlanRow::id)
                .containsExactly(theirs);
        assertThat(plans.sheet(drafted, fixture.term(), Occasion.LUNCH, null).plans())
                .extracting(PlanRow::id)
                .containsExactly(draft);
    }

    @Test
    void who_may_only_read_seeks_nothing() {
        signedIn.as(Role.DOCTOR, school);
        assertThatThrownBy(() -> seek(Wanted.all())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void pupils_who_come_through_one_gate_are_spread_over_the_window() {
        UnitId large = organisation
                .aSchool()
                .ofType(SchoolType.JUNIOR)
                .withClass(Stage.JUNIOR, 1, 50, 0)
                .withClass(Stage.JUNIOR, 2, 50, 0)
                .entered();
        signedIn.as(Role.PRINCIPAL, large);
        Sought sought = planning.seek(large, fixture.term(), Occasion.ARRIVAL, Wanted.all(), Progress.UNWATCHED);
        assertThat(sought.plans()).hasSize(2);
    }
}
