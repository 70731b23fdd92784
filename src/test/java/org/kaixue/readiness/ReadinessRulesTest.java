package org.kaixue.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.readiness.AssessmentState.APPROVED;
import static org.kaixue.readiness.AssessmentState.COUNTY_EVALUATED;
import static org.kaixue.readiness.AssessmentState.DRAFT;
import static org.kaixue.readiness.AssessmentState.LAPSED;
import static org.kaixue.readiness.AssessmentState.OPENED;
import static org.kaixue.readiness.AssessmentState.PREFECTURE_INSPECTED;
import static org.kaixue.readiness.AssessmentState.RETURNED;
import static org.kaixue.readiness.AssessmentState.SELF_ASSESSED;
import static org.kaixue.readiness.AssessmentState.SUSPENDED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Gate;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.checklist.Score;
import org.kaixue.checklist.ScoreMode;
import org.kaixue.checklist.ScoreRule;
import org.kaixue.common.Bilingual;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.readiness.Hindrance.Kind;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.supervision.VisitTier;

/** Which way an assessment goes, what an answer is worth beside a fact, who approves what, and what a broken fact does. */
class ReadinessRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ScoreRule POINTS = new ScoreRule(TODAY, ScoreMode.POINTS, 90, 80, "来源", "source");
    private static final Score FULL = new Score(40, 40, 0, 0, List.of(), 100);

    @Test
    void an_approval_is_reached_only_by_way_of_an_evaluation_or_again_after_a_lapse_or_a_suspension() {
        assertThat(Stream.of(AssessmentState.values()).filter(state -> state.leadsTo(APPROVED)))
                .containsExactlyInAnyOrder(COUNTY_EVALUATED, PREFECTURE_INSPECTED, OPENED, LAPSED, SUSPENDED);
        assertThat(DRAFT.leadsTo(COUNTY_EVALUATED)).isFalse();
        assertThat(RETURNED.leadsTo(APPROVED)).isFalse();
    }

    @Test
    void what_has_opened_does_not_lapse_and_goes_back_to_no_school() {
        assertThat(OPENED.leadsTo(LAPSED)).isFalse();
        assertThat(OPENED.leadsTo(RETURNED)).isFalse();
        assertThat(OPENED.leadsTo(SUSPENDED)).isTrue();
    }

    @Test
    void a_school_takes_back_only_what_nobody_has_looked_at() {
        assertThat(Stream.of(AssessmentState.values()).filter(state -> state.leadsTo(DRAFT)))
                .containsExactly(SELF_ASSESSED);
    }

    @Test
    void whoever_assesses_may_find_less_than_the_portal_knows_of_and_never_more() {
        ChecklistItem masks = item("masks", true, "need.fact.masks");
        assertThat(Answering.judge(masks, null, FactVerdict.MET)).isEqualTo(ItemVerdict.PASSED);
        assertThat(Answering.judge(masks, "YES", FactVerdict.BROKEN)).isEqualTo(ItemVerdict.FAILED);
        assertThat(Answering.judge(masks, "NA", FactVerdict.UNKNOWN)).isEqualTo(ItemVerdict.FAILED);
        assertThat(Answering.judge(masks, "NO", FactVerdict.MET)).isEqualTo(ItemVerdict.FAILED);
        assertThat(Answering.judge(masks, "YES", FactVerdict.NOT_APPLICABLE)).isEqualTo(ItemVerdict.NOT_APPLICABLE);
        assertThat(Answering.judge(masks, "NA", FactVerdict.MET)).isEqualTo(ItemVerdict.PASSED);
    }

    @Test
    void where_the_portal_knows_nothing_the_answer_counts() {
        ChecklistItem signs = item("signs", false, null);
        assertThat(Answering.judge(signs, "YES", null)).isEqualTo(ItemVerdict.PASSED);
        assertThat(Answering.judge(signs, "NO", null)).isEqualTo(ItemVerdict.FAILED);
        assertThat(Answering.judge(signs, null, null)).isEqualTo(ItemVerdict.UNANSWERED);
        assertThat(Answering.disagrees(signs, "NO", null)).isFalse();
    }

    @Test
    void whoever_says_something_else_than_the_record_disagrees_in_either_direction() {
        ChecklistItem masks = item("masks", true, "need.fact.masks");
        assertThat(Answering.disagrees(masks, "YES", FactVerdict.BROKEN)).isTrue();
        assertThat(Answering.disagrees(masks, "YES", FactVerdict.UNKNOWN)).isTrue();
        assertThat(Answering.disagrees(masks, "NO", FactVerdict.MET)).isTrue();
        assertThat(Answering.disagrees(masks, "NA", FactVerdict.MET)).isTrue();
        assertThat(Answering.disagrees(masks, "YES", FactVerdict.MET)).isFalse();
        assertThat(Answering.disagrees(masks, "NO", FactVerdict.BROKEN)).isFalse();
        assertThat(Answering.disagrees(masks, null, FactVerdict.BROKEN)).isFalse();
    }

    @Test
    void the_prefecture_approves_what_comes_after_junior_school_and_the_county_the_rest() {
        assertThat(Arrays.stream(Stage.values())
                        .map(ApprovalRule::usual)
                        .filter(rule -> rule.tier() == VisitTier.PREFECTURE)
                        .map(ApprovalRule::stage))
                .containsExactly(Stage.SENIOR, Stage.VOCATIONAL, Stage.SPECIAL);
    }

    @Test
    void the_steps_that_are_left_are_those_of_the_rule() {
        ApprovalRule county = ApprovalRule.usual(Stage.PRIMARY);
        ApprovalRule prefecture = ApprovalRule.usual(Stage.SENIOR);
        assertThat(county.stepsLeft(null)).isEqualTo(3);
        assertThat(county.stepsLeft(COUNTY_EVALUATED)).isEqualTo(1);
        assertThat(prefecture.stepsLeft(COUNTY_EVALUATED)).isEqualTo(2);
        assertThat(prefecture.stepsLeft(LAPSED)).isEqualTo(1);
        assertThat(prefecture.stepsLeft(APPROVED)).isZero();
    }

    @Test
    void what_is_evaluated_as_its_rule_asks_for_with_enough_points_and_no_veto_may_be_approved() {
        assertThat(against(COUNTY_EVALUATED, Stage.PRIMARY, true, false, FULL)).isEmpty();
        assertThat(against(PREFECTURE_INSPECTED, Stage.SENIOR, false, true, FULL))
                .isEmpty();
        assertThat(against(LAPSED, Stage.PRIMARY, true, false, FULL)).isEmpty();
    }

    @Test
    void without_the_looks_that_the_rule_asks_for_nothing_is_approved() {
        assertThat(against(SELF_ASSESSED, Stage.PRIMARY, false, false, FULL)).containsExactly(Kind.NOT_EVALUATED);
        assertThat(against(COUNTY_EVALUATED, Stage.SENIOR, true, false, FULL)).containsExactly(Kind.NOT_INSPECTED);
        assertThat(against(APPROVED, Stage.PRIMARY, true, true, FULL)).containsExactly(Kind.STATE);
    }

    @Test
    void a_veto_an_open_item_and_too_few_points_each_forbid_it_and_say_so() {
        assertThat(against(COUNTY_EVALUATED, Stage.PRIMARY, true, false, new Score(40, 39, 1, 0, List.of("masks"), 97)))
                .containsExactly(Kind.VETO);
        assertThat(against(COUNTY_EVALUATED, Stage.PRIMARY, true, false, new Score(40, 38, 0, 2, List.of(), 95)))
                .containsExactly(Kind.INCOMPLETE);
        assertThat(against(COUNTY_EVALUATED, Stage.PRIMARY, true, false, new Score(40, 35, 5, 0, List.of(), 87)))
                .containsExactly(Kind.SCORE);
    }

    @Test
    void who_may_not_is_told_first_however_good_it_is() {
        ApprovalPolicy.Case own = new ApprovalPolicy.Case(
                COUNTY_EVALUATED, ApprovalRule.usual(Stage.PRIMARY), true, false, FULL, POINTS, false, true, true);
        assertThat(ApprovalPolicy.judge(own))
                .extracting(Hindrance::kind)
                .containsExactly(Kind.TIER, Kind.OWN_ASSESSMENT, Kind.OWN_VISIT);
    }

    @Test
    void before_opening_a_broken_fact_lets_an_approval_lapse_and_after_it_the_state_stays() {
        assertThat(Reaction.to(APPROVED, false, false, 1)).isEqualTo(Reaction.LAPSE);
        assertThat(Reaction.to(APPROVED, false, false, 0)).isEqualTo(Reaction.NOTHING);
        assertThat(Reaction.to(APPROVED, true, false, 1)).isEqualTo(Reaction.OPEN);
        assertThat(Reaction.to(OPENED, true, false, 1)).isEqualTo(Reaction.BREAK);
        assertThat(Reaction.to(OPENED, true, true, 0)).isEqualTo(Reaction.MEND);
        assertThat(Reaction.to(OPENED, false, false, 0)).isEqualTo(Reaction.CLOSE_AGAIN);
        assertThat(Reaction.to(LAPSED, false, false, 0))
                .as("only a new approval")
                .isEqualTo(Reaction.NOTHING);
        assertThat(Reaction.to(SUSPENDED, true, false, 1)).isEqualTo(Reaction.NOTHING);
    }

    @Test
    void many_touched_schools_of_a_county_are_judged_with_it_and_few_each_by_itself() {
        UnitNode prefecture = node(1, UnitKind.PREFECTURE, null);
        UnitNode county = node(2, UnitKind.COUNTY, prefecture.id());
        UnitNode other = node(3, UnitKind.COUNTY, prefecture.id());
        List<UnitNode> schools = IntStream.range(10, 30)
                .mapToObj(n -> node(n, UnitKind.SCHOOL, county.id()))
                .toList();
        UnitNode single = node(99, UnitKind.SCHOOL, other.id());
        UnitTree tree = new UnitTree(Stream.concat(Stream.of(prefecture, county, other, single), schools.stream())
                .toList());
        Set<UnitId> touched = new HashSet<>(Set.of(single.id()));
        schools.forEach(school -> touched.add(school.id()));

        assertThat(FactWatch.gathered(tree, touched)).containsExactlyInAnyOrder(county.id(), single.id());
        assertThat(FactWatch.gathered(
                        tree, Set.of(county.id(), schools.getFirst().id())))
                .containsExactly(county.id());
        assertThat(FactWatch.gathered(tree, Set.of(new UnitId(new UUID(7, 7)))))
                .as("a unit that is closed")
                .isEmpty();
    }

    private static List<Kind> against(
            AssessmentState state, Stage stage, boolean county, boolean prefecture, Score score) {
        return ApprovalPolicy.judge(new ApprovalPolicy.Case(
                        state, ApprovalRule.usual(stage), county, prefecture, score, POINTS, true, false, false))
                .stream()
                .map(Hindrance::kind)
                .toList();
    }

    private static UnitNode node(int number, UnitKind kind, @Nullable UnitId parent) {
        return new UnitNode(
                new UnitId(new UUID(0, number)),
                kind,
                parent,
                "U" + number,
                new Bilingual("单位", "unit"),
                kind == UnitKind.SCHOOL ? SchoolType.PRIMARY : null,
                null);
    }

    private static ChecklistItem item(String key, boolean veto, @Nullable String fact) {
        Bilingual words = new Bilingual("条目", "item");
        return new ChecklistItem(
                key,
                1,
                Gate.RETURN_REVIEW,
                words,
                words,
                AnswerKind.YES_NO,
                veto,
                true,
                null,
                null,
                null,
                List.of(),
                0,
                null,
                fact,
                FindingSeverity.HOURS_24);
    }
}
