package org.kaixue.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.drill.ScenarioDraft.StepDraft;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue of scenarios and its editions. */
@DatabaseTest
class ScenariosTest {

    @Autowired
    DrillFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Drills drills;

    @Autowired
    BusinessClock clock;

    @Autowired
    SignedIn signedIn;

    private UnitId prefecture;

    @BeforeEach
    void the_scenarios_of_the_portal() {
        organisation.term();
        prefecture = organisation.prefecture();
        fixture.scenarios();
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
    }

    @Test
    void the_seven_of_the_guides_are_there_each_with_steps_whose_limits_follow_their_order() {
        assertThat(scenarios.list())
                .extracting(Scenario::code)
                .containsExactly(
                        "fever-gate",
                        "fever-class",
                        "fever-canteen",
                        "fever-dormitory",
                        "normal-day",
                        "lockdown",
                        "school-bus");
        assertThat(scenarios.list()).allSatisfy(scenario -> {
            List<Edition.Step> steps = scenario.edition().steps();
            assertThat(steps).hasSizeGreaterThan(7);
            assertThat(steps).extracting(Edition.Step::number).isSorted();
            assertThat(steps).extracting(Edition.Step::limit).isSorted();
            assertThat(scenario.edition().number()).isEqualTo(1);
        });
    }

    @Test
    void installing_them_again_adds_nothing() {
        fixture.scenarios();
        assertThat(scenarios.list()).hasSize(7);
        assertThat(scenarios.rules()).hasSize(1);
    }

    @Test
    void a_drill_keeps_the_edition_with_which_it_was_planned() {
        UnitId school = fixture.aDaySchool().entered();
        DrillId before = fixture.planned(school, "fever-gate");
        Scenario gate = scenarios.byCode("fever-gate").orElseThrow();
        ScenarioDraft draft = ScenarioDraft.of(gate.edition());
        List<StepDraft> fewer = draft.steps().subList(0, 3);

        int number = scenarios.revise(
                gate.id(), 1, new ScenarioDraft("校门发热（简）", "Fever at the gate, short", Concerns.ALL, fewer));

        assertThat(number).isEqualTo(2);
        assertThat(scenarios.byCode("fever-gate").orElseThrow().name().zh()).isEqualTo("校门发热（简）");
        assertThat(drills.sheet(before).steps()).hasSize(draft.steps().size());
        assertThat(drills.sheet(before).edition().number()).isEqualTo(1);
        signedIn.as(Role.PRINCIPAL, school);
        drills.cancel(before, "改期");
        assertThat(drills.sheet(fixture.planned(school, "fever-gate")).steps()).hasSize(3);
    }

    @Test
    void the_second_of_two_who_change_the_same_edition_is_told() {
        Scenario gate = scenarios.byCode("fever-gate").orElseThrow();
        scenarios.revise(gate.id(), 1, ScenarioDraft.of(gate.edition()));
        assertThatThrownBy(() -> scenarios.revise(gate.id(), 1, ScenarioDraft.of(gate.edition())))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("drill.scenario.changed-meanwhile"));
    }

    @Test
    void a_step_before_the_one_that_it_follows_is_refused_at_its_limit() {
        Scenario gate = scenarios.byCode("fever-gate").orElseThrow();
        List<StepDraft> reversed =
                new ArrayList<>(ScenarioDraft.of(gate.edition()).steps());
        reversed.sort(Comparator.comparingInt(StepDraft::limit).reversed());
        assertThatThrownBy(
                        () -> scenarios.revise(gate.id(), 1, new ScenarioDraft("校门", "Gate", Concerns.ALL, reversed)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("drill.scenario.order");
                    assertThat(refusal.field()).isEqualTo("limit");
                });
    }

    @Test
    void what_is_retired_is_planned_no_more_and_can_be_used_again() {
        UnitId school = fixture.aDaySchool().entered();
        ScenarioId gate = fixture.scenario("fever-gate");
        scenarios.retire(gate);
        signedIn.as(Role.PRINCIPAL, school);
        assertThatThrownBy(() -> drills.plan(school, new PlanDraft(gate, clock.today())))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("scenario"));
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        scenarios.restore(gate);
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(drills.plan(school, new PlanDraft(gate, clock.today()))).isNotNull();
    }

    @Test
    void a_code_is_plain_and_taken_once() {
        ScenarioDraft draft = ScenarioDraft.of(fixture.edition("fever-gate"));
        for (String code : List.of("Fever gate", "x", "fever-gate")) {
            assertThatThrownBy(() -> scenarios.add(code, draft))
                    .as(code)
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("code"));
        }
        assertThat(scenarios.add("norovirus", draft)).isNotNull();
        assertThat(scenarios.list().getLast().code()).isEqualTo("norovirus");
    }

    @Test
    void neither_a_principal_nor_a_county_changes_them_and_an_administrator_does() {
        ScenarioId gate = fixture.scenario("fever-gate");
        UnitId school = fixture.aDaySchool().entered();
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(scenarios.mayChange()).isFalse();
        assertThatThrownBy(() -> scenarios.retire(gate)).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.COUNTY_OFFICER, prefecture);
        assertThatThrownBy(() -> scenarios.retire(gate)).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.ADMINISTRATOR, prefecture);
        assertThat(scenarios.list()).hasSize(7);
        scenarios.retire(gate);
    }

    @Test
    void a_rule_holds_from_its_day_on_and_none_from_the_past() {
        DrillRule weekly = new DrillRule(clock.today().plusDays(7), 7, 16, "某州要求", "The prefecture asks");
        scenarios.change(weekly);
        assertThat(scenarios.rules()).hasSize(2).first().isEqualTo(weekly);
        assertThatThrownBy(() -> scenarios.change(
                        new DrillRule(clock.today().minusDays(1), 7, 16, "某州要求", "The prefecture asks")))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("validFrom"));
    }
}
