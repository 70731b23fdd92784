package org.kaixue.preparedness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitKind;

/** Which state follows which, how a template is read, and what the portal's own templates leave open. */
class PlanRulesTest {

    private static final Map<PlanState, Set<PlanState>> NEXT = Map.of(
            PlanState.DRAFT, Set.of(PlanState.SUBMITTED),
            PlanState.SUBMITTED, Set.of(PlanState.APPROVED, PlanState.RETURNED, PlanState.DRAFT),
            PlanState.RETURNED, Set.of(PlanState.SUBMITTED),
            PlanState.APPROVED, Set.of(PlanState.REPLACED),
            PlanState.REPLACED, Set.of());

    @Test
    void a_version_comes_into_another_state_only_as_the_table_says() {
        for (PlanState from : PlanState.values()) {
            Set<PlanState> next =
                    Arrays.stream(PlanState.values()).filter(from::mayBecome).collect(Collectors.toSet());
            assertThat(next).as(from.name()).isEqualTo(NEXT.get(from));
        }
    }

    @Test
    void a_template_is_read_by_its_headings_and_written_the_same_way() {
        TemplateDraft draft =
                new TemplateDraft(PlanKind.CONTROL, UnitKind.SCHOOL, "title", null, "# one\na\n\nb\n## two\nc\n");
        assertThat(draft.sections()).containsExactly(new SectionDraft("one", "a\n\nb"), new SectionDraft("two", "c"));
        for (String wrong : List.of("words first\n# one\na", "# one\n# two\nb", "#\na")) {
            assertThatThrownBy(
                            () -> new TemplateDraft(PlanKind.CONTROL, UnitKind.SCHOOL, "title", null, wrong).sections())
                    .as(wrong)
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("body"));
        }
    }

    @Test
    void there_is_a_template_of_each_kind_for_each_tier_and_the_units_name_is_filled_in() {
        for (PlanKind kind : PlanKind.values()) {
            for (UnitKind tier : UnitKind.values()) {
                assertThat(DefaultTemplate.ALL)
                        .filteredOn(template -> template.kind() == kind && template.tier() == tier)
                        .singleElement()
                        .satisfies(template -> {
                            assertThat(template.sections()).hasSizeGreaterThan(4);
                            assertThat(Gaps.filled(template.title(), "一小")).isNotEqualTo(template.title());
                        });
            }
        }
        assertThat(Gaps.in("[电话]")).isTrue();
        assertThat(Gaps.in(Gaps.filled(DefaultTemplate.UNIT, "一小"))).isFalse();
    }
}
