package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Conflict;
import org.kaixue.staggering.SchoolPlan.State;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** How schools stand with their plans, judged against what is known today. */
@DatabaseTest
class PlanOverviewTest {

    @Autowired
    private StaggeringFixture fixture;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private PlanOverview overview;

    @Autowired
    private SignedIn signedIn;

    private UnitId county;

    @BeforeEach
    void a_county_officer() {
        county = organisation.aCounty();
        fixture.term();
        signedIn.as(Role.COUNTY_OFFICER, county);
    }

    private SchoolPlan of(UnitId school) {
        return overview.of(county, fixture.term(), Occasion.LUNCH).stream()
                .filter(one -> one.school().equals(school))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_school_goes_from_none_by_draft_to_a_plan_that_holds_and_is_broken_by_what_happens() {
        UnitId school = fixture.aSchool().inCounty(county).entered();
        assertThat(of(school).state()).isEqualTo(State.NONE);
        fixture.drafted(school);
        assertThat(of(school).state()).isEqualTo(State.DRAFT);
        PlanId plan = fixture.published(school);
        assertThat(of(school).state()).isEqualTo(State.HOLDS);
        assertThat(of(school).published()).isNotNull().satisfies(row -> assertThat(row.id())
                .isEqualTo(plan));
        assertThat(of(school).people()).isEqualTo(120);

        fixture.declare(school, 1, 42);
        assertThat(of(school).state()).as("42 seats").isEqualTo(State.HOLDS);
        fixture.declare(school, 1, 44);
        assertThat(of(school).state()).isEqualTo(State.BROKEN);
        assertThat(of(school).conflicts()).isNotEmpty();
        fixture.declare(school, 1, 40);
        assertThat(of(school).state()).isEqualTo(State.HOLDS);

        fixture.set(school, "西区", FacilityState.UNDER_REPAIR);
        assertThat(of(school).state()).isEqualTo(State.BROKEN);
        assertThat(of(school).conflicts()).extracting(Conflict::kind).containsOnly(Conflict.Kind.CLOSED);
    }

    @Test
    void what_is_missing_is_an_obstacle_and_where_nobody_eats_no_plan_is_needed() {
        UnitId undeclared = organisation
                .aSchool()
                .inCounty(county)
                .withoutHeadcounts()
                .withCanteen("一食堂", 100)
                .entered();
        UnitId unseated = organisation.aSchool().inCounty(county).entered();
        UnitId without = organisation
                .aSchool()
                .inCounty(county)
                .declaringNone(FacilityKind.CANTEEN)
                .entered();
        UnitId kindergarten = organisation
                .aSchool()
                .inCounty(county)
                .ofType(SchoolType.KINDERGARTEN)
                .entered();
        assertThat(of(undeclared).state()).isEqualTo(State.OBSTACLE);
        assertThat(of(undeclared).obstacles()).extracting(Obstacle::kind).contains(Obstacle.Kind.HEADCOUNT);
        assertThat(of(unseated).state()).isEqualTo(State.OBSTACLE);
        assertThat(of(without).state()).isEqualTo(State.NOT_NEEDED);
        assertThat(of(kindergarten).state()).isEqualTo(State.NOT_NEEDED);
    }

    @Test
    void people_whom_no_sitting_has_seats_for_are_counted() {
        UnitId school = fixture.anOverfullSchool().inCounty(county).entered();
        assertThat(of(school).over())
                .as("400 people; three sittings of 84 seats in ninety minutes")
                .isEqualTo(400 - 3 * 84);
        assertThat(of(fixture.aSchool().inCounty(county).entered()).over()).isZero();
    }

    @Test
    void as_many_statements_are_sent_for_twelve_schools_as_for_two() throws Exception {
        fixture.published(fixture.aSchool().inCounty(county).entered());
        fixture.drafted(fixture.aSchool().inCounty(county).entered());
        List<String> few = statements();
        for (int n = 0; n < 10; n++) {
            UnitId school = fixture.aSchool().inCounty(county).entered();
            if (n % 2 == 0) {
                fixture.published(school);
            }
        }
        assertThat(statements()).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
    }

    /** With the tree of units in memory. */
    private List<String> statements() throws Exception {
        overview.of(county, fixture.term(), Occasion.LUNCH);
        return StatementCounter.count(() -> overview.of(county, fixture.term(), Occasion.LUNCH));
    }

    @Test
    void nobody_looks_over_another_county() {
        UnitId other = organisation.aCounty();
        assertThatThrownBy(() -> overview.of(other, fixture.term(), Occasion.LUNCH))
                .isInstanceOf(AccessRefused.class);
    }
}
