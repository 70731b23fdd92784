package org.kaixue.preparedness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Templates that the portal brings and that units offer to those below them. */
@DatabaseTest
class PlanTemplatesTest {

    private static final TemplateDraft DRAFT =
            new TemplateDraft(PlanKind.CONTROL, UnitKind.SCHOOL, "[单位名称]方案", null, "# 职责\n[单位名称]专人负责");

    @Autowired
    PreparednessFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    PlanTemplates templates;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    UnitPlans plans;

    @Autowired
    SignedIn signedIn;

    private UnitId prefecture;
    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_school() {
        organisation.term();
        prefecture = organisation.prefecture();
        county = organisation.aCounty("C7", "七县", "County Seven");
        school = organisation.aSchool().inCounty(county).withCode("S1").entered();
        fixture.defaults();
    }

    @Test
    void the_portal_brings_one_of_each_kind_for_each_tier_once() {
        fixture.defaults();
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(templates.shelf(school)).hasSize(6).allMatch(PlanTemplate::example);
        assertThat(templates.of(school)).hasSize(2).allMatch(template -> template.tier() == UnitKind.SCHOOL);
    }

    @Test
    void what_a_county_offers_comes_first_for_its_schools_and_is_no_other_countys() {
        UnitId other = organisation.aCounty("C8", "八县", "County Eight");
        signedIn.as(Role.COUNTY_OFFICER, county);
        TemplateId id = templates.offer(county, DRAFT);
        assertThat(templates.of(school).getFirst().id()).isEqualTo(id);
        signedIn.as(Role.COUNTY_OFFICER, other);
        assertThat(templates.shelf(other)).noneMatch(template -> template.id().equals(id));
        assertThatThrownBy(() -> templates.retire(id)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> templates.change(id, DRAFT, DRAFT)).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.PRINCIPAL, school);
        PlanId plan = drafts.begin(school, PlanKind.CONTROL, id);
        assertThat(plans.record(plan).sections().getFirst().draft().words()).doesNotContain("[");
        signedIn.as(Role.COUNTY_OFFICER, county);
        templates.retire(id);
        assertThat(templates.of(school)).noneMatch(template -> template.id().equals(id));
        templates.restore(id);
        assertThat(templates.of(school)).anyMatch(template -> template.id().equals(id));
        assertThat(plans.record(plan).sections()).hasSize(1);
    }

    @Test
    void a_changed_example_is_none_any_more_and_a_second_change_of_the_same_reading_is_refused() {
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        PlanTemplate example = templates.of(school).getFirst();
        TemplateDraft before = TemplateDraft.of(example);
        templates.change(example.id(), before, DRAFT);
        assertThat(templates.of(school))
                .filteredOn(template -> template.id().equals(example.id()))
                .singleElement()
                .satisfies(template -> {
                    assertThat(template.example()).isFalse();
                    assertThat(template.number()).isEqualTo(2);
                    assertThat(template.sections()).hasSize(1);
                });
        assertThatThrownBy(() -> templates.change(example.id(), before, DRAFT))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_school_offers_none_and_nobody_to_a_tier_above_him() {
        signedIn.as(Role.PRINCIPAL, school);
        assertThatThrownBy(() -> templates.offer(school, DRAFT)).isInstanceOf(RuleViolation.class);
        signedIn.as(Role.COUNTY_OFFICER, county);
        TemplateDraft upward = new TemplateDraft(PlanKind.CONTROL, UnitKind.PREFECTURE, "t", null, "# a\nb");
        assertThatThrownBy(() -> templates.offer(county, upward)).isInstanceOf(RuleViolation.class);
    }
}
