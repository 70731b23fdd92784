package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class OrganisationFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private OrganisationFacts facts;

    @Autowired
    private Counties counties;

    @Autowired
    private SignedIn signedIn;

    private UnitId county;
    private TermId term;

    @BeforeEach
    void a_county_and_its_officer() {
        county = organisation.aCounty();
        term = organisation.term().id();
        signedIn.as(Role.COUNTY_OFFICER, county);
    }

    private SchoolFacts only() {
        List<SchoolFacts> found = facts.schools(county, term, null, null);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void pupils_boarders_classes_staff_and_facilities_are_counted() {
        organisation
                .aSchool()
                .inCounty(county)
                .with(300)
                .pupils()
                .with(90)
                .boarders()
                .with(31)
                .staff()
                .with(2)
                .gates()
                .entered();
        SchoolFacts school = only();
        assertThat(school.staff()).isEqualTo(31);
        assertThat(school.count(FacilityKind.GATE)).isEqualTo(2);
        assertThat(school.boarding()).isTrue();
        assertThat(school.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.pupils()).isEqualTo(300);
            assertThat(stage.boarders()).isEqualTo(90);
            assertThat(stage.classes()).isEqualTo(8);
            assertThat(stage.classesWithoutHeadcount()).isZero();
            assertThat(stage.opened()).isTrue();
            assertThat(stage.referenceDay()).isEqualTo(TODAY);
        });
    }

    @Test
    void a_kind_that_was_not_entered_is_unknown_and_one_declared_as_none_is_zero() {
        organisation
                .aSchool()
                .inCounty(county)
                .withoutEntered(FacilityKind.GATE)
                .declaringNone(FacilityKind.CANTEEN)
                .withoutStaffHeadcount()
                .withoutHeadcounts()
                .entered();
        SchoolFacts school = only();
        assertThat(school.count(FacilityKind.GATE)).isNull();
        assertThat(school.count(FacilityKind.CANTEEN)).isZero();
        assertThat(school.staff()).isNull();
        assertThat(school.stages().getFirst().classesWithoutHeadcount()).isEqualTo(3);
        assertThat(school.stages().getFirst().pupils()).isZero();
    }

    @Test
    void a_stage_counts_on_its_own_reference_day() {
        LocalDate soon = TODAY.plusDays(10);
        organisation.aSchool().inCounty(county).openingOn(soon).inBatch(2).entered();
        organisation.aSchool().inCounty(county).withoutOpeningDay().entered();
        assertThat(facts.schools(county, term, null, null))
                .extracting(school -> school.stages().getFirst().referenceDay())
                .containsExactly(soon, TODAY);
        assertThat(facts.schools(county, term, 2, null))
                .singleElement()
                .satisfies(school -> assertThat(school.referenceDay()).isEqualTo(soon));
    }

    @Test
    void a_filter_by_stage_leaves_the_other_stage_out_and_keeps_the_schools_reference_day() {
        organisation
                .aSchool()
                .inCounty(county)
                .ofType(SchoolType.NINE_YEAR)
                .with(200)
                .pupils()
                .entered();
        assertThat(facts.schools(county, term, null, Stage.JUNIOR))
                .singleElement()
                .satisfies(school -> {
                    assertThat(school.stages()).extracting(StageFacts::stage).containsExactly(Stage.JUNIOR);
                    assertThat(school.referenceDay()).isEqualTo(TODAY);
                });
        assertThat(facts.schools(county, term, null, Stage.SENIOR)).isEmpty();
    }

    @Test
    void the_countys_risk_is_that_of_the_reference_day() {
        organisation.aSchool().inCounty(county).openingOn(TODAY.plusDays(5)).entered();
        assertThat(only().risk()).isEqualTo(RiskLevel.LOW);
        counties.setRisk(county, new RiskDraft(RiskLevel.HIGH, TODAY.plusDays(5), null));
        counties.setRisk(county, new RiskDraft(RiskLevel.MEDIUM, TODAY.plusDays(6), null));
        assertThat(only().risk()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void three_statements_do_for_ten_schools_and_for_four_hundred() throws Exception {
        enter(10);
        facts.schools(county, term, null, null);
        List<String> ten = StatementCounter.count(() -> facts.schools(county, term, null, null));
        enter(390);
        facts.schools(county, term, null, null);
        List<String> many = StatementCounter.count(
                () -> assertThat(facts.schools(county, term, null, null)).hasSize(400));
        assertThat(ten).hasSize(3);
        assertThat(many).hasSize(3);
    }

    private void enter(int count) {
        organisation.enter(Stream.generate(() -> organisation.aSchool().inCounty(county))
                .limit(count)
                .toList());
    }

    @Test
    void another_countys_facts_are_refused() {
        UnitId other = organisation.aCounty();
        assertThatThrownBy(() -> facts.schools(other, term, null, null)).isInstanceOf(AccessRefused.class);
        SystemWork.run(
                "test", () -> assertThat(facts.schools(other, term, null, null)).isEmpty());
    }
}
