package org.kaixue.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.checklist.ChecklistFixture.yesNo;

import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists, their editions and items, and who may change them. */
@DatabaseTest
class ChecklistsTest {

    @Autowired
    ChecklistFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    Checklists lists;

    @Autowired
    ChecklistDesk desk;

    @Autowired
    ChecklistItems items;

    @Autowired
    ScoreRules rules;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    private UnitId prefecture;

    @BeforeEach
    void the_lists_of_the_portal() {
        organisation.term();
        prefecture = organisation.prefecture();
        fixture.defaults();
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
    }

    @Test
    void the_readiness_list_has_its_forty_items_with_veto_and_facts_as_the_norms_say() {
        Edition readiness = lists.readiness().orElseThrow();
        assertThat(readiness.items()).hasSize(40);
        assertThat(readiness.example()).isFalse();
        assertThat(readiness.items().stream().filter(ChecklistItem::veto).map(ChecklistItem::number))
                .containsExactly(1, 5, 6, 9, 11, 14, 15, 17, 20, 22, 24, 25, 29, 32);
        assertThat(readiness.items().stream()
                        .filter(item -> item.fact() != null)
                        .map(ChecklistItem::number))
                .containsExactly(3, 4, 5, 6, 8, 9, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23, 25, 27, 30, 33);
        assertThat(readiness.items()).allSatisfy(item -> assertThat(item.severity())
                .isEqualTo(item.veto() ? FindingSeverity.HOURS_24 : FindingSeverity.DAYS_3));
        assertThat(readiness.items()).extracting(ChecklistItem::key).doesNotHaveDuplicates();
        assertThat(readiness.items().getFirst().topic(readiness.code())).isEqualTo("checklist.readiness.leading-group");
        for (Gate gate : Gate.values()) {
            assertThat(readiness.at(gate)).as(gate.name()).isNotEmpty();
        }
    }

    @Test
    void three_examples_are_there_and_marked_and_installing_again_adds_nothing() {
        fixture.defaults();
        assertThat(lists.rows())
                .extracting(ChecklistRow::code)
                .containsExactly("readiness", "four-and-four", "five-reasons", "ten-in-place");
        assertThat(lists.rows()).extracting(ChecklistRow::example).containsExactly(false, true, true, true);
        assertThat(lists.rows()).extracting(ChecklistRow::counts).containsExactly(true, false, false, false);
        assertThat(lists.rules()).hasSize(1);
        assertThat(lists.inUse())
                .extracting(Edition::code)
                .startsWith("readiness")
                .hasSize(4);
    }

    @Test
    void an_edition_that_was_published_stays_as_it_is_while_the_next_one_changes() {
        Edition first = fixture.aList("gates", yesNo("校门", true), yesNo("围墙", false));
        EditionId draft = desk.draft(first.checklist());
        assertThat(desk.draft(first.checklist())).isEqualTo(draft);
        items.remove(draft, "item-2");
        String added = items.add(draft, yesNo("岗亭", false));
        assertThat(added).isEqualTo("item-3");
        assertThat(lists.current(first.checklist())).isEqualTo(first);
        desk.publish(draft, clock.today());
        Edition second = lists.current(first.checklist());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.items()).extracting(ChecklistItem::key).containsExactly("item-1", "item-3");
        assertThat(lists.edition(first.id())).isEqualTo(first);
        refused("checklist.not-a-draft", () -> items.remove(draft, "item-1"));
    }

    @Test
    void an_edition_published_for_a_later_day_counts_from_that_day_and_can_be_taken_back_before() {
        Edition first = fixture.aList("gates", yesNo("校门", true));
        EditionId next = desk.draft(first.checklist());
        items.add(next, yesNo("岗亭", false));
        LocalDate later = clock.today().plusDays(3);
        desk.publish(next, later);
        assertThat(lists.current(first.checklist()).id()).isEqualTo(first.id());
        desk.withdraw(next);
        assertThat(lists.byCode("gates").orElseThrow().draft()).isEqualTo(next);
        desk.publish(next, later);
        time.setTo(later.atStartOfDay(BusinessClock.ZONE).toInstant());
        assertThat(lists.current(first.checklist()).id()).isEqualTo(next);
        refused("checklist.withdraw.counts", () -> desk.withdraw(next));
    }

    @Test
    void of_two_readiness_lists_the_one_published_last_counts_and_cannot_be_retired() {
        EditionId own = desk.copy(
                lists.readiness().orElseThrow().id(),
                "our-own",
                new ChecklistDraft("本州清单", "Our own", ChecklistUse.READINESS, "州教〔2026〕1号", clock.today()));
        assertThat(lists.readiness().orElseThrow().code()).isEqualTo("readiness");
        desk.publish(own, clock.today());
        assertThat(lists.readiness().orElseThrow().code()).isEqualTo("our-own");
        assertThat(lists.rows().stream().filter(ChecklistRow::counts)).hasSize(1);
        assertThat(lists.inUse()).extracting(Edition::code).doesNotContain("readiness");
        refused("checklist.retire.counts", () -> desk.retire(lists.edition(own).checklist()));
        ChecklistId old = lists.byCode("readiness").orElseThrow().id();
        desk.retire(old);
        assertThat(lists.byCode("readiness").orElseThrow().retired()).isTrue();
        desk.restore(old);
        assertThat(lists.byCode("readiness").orElseThrow().retired()).isFalse();
    }

    @Test
    void items_move_and_come_back_where_they_stood() {
        EditionId draft = fixture.begun("gates", yesNo("一", false), yesNo("二", false), yesNo("三", false));
        items.move(draft, "item-3", 1);
        assertThat(keys(draft)).containsExactly("item-3", "item-1", "item-2");
        items.move(draft, "item-3", 99);
        assertThat(keys(draft)).containsExactly("item-1", "item-2", "item-3");
        ChecklistItem removed = items.remove(draft, "item-1");
        assertThat(keys(draft)).containsExactly("item-2", "item-3");
        items.putBack(draft, removed);
        assertThat(lists.edition(draft).items()).first().isEqualTo(removed);
    }

    @Test
    void two_people_on_one_item_do_not_overwrite_each_other() {
        ItemDraft before = yesNo("一", false);
        EditionId draft = fixture.begun("gates", before);
        ItemDraft stored = ItemDraft.of(lists.edition(draft).items().getFirst());
        items.change(draft, "item-1", stored, yesNo("二", true));
        refused("checklist.changed-meanwhile", () -> items.change(draft, "item-1", stored, yesNo("三", false)));
        assertThat(lists.edition(draft).items().getFirst().text().zh()).isEqualTo("二");
    }

    @Test
    void what_makes_no_sense_in_an_item_is_refused_at_its_field() {
        EditionId draft = fixture.begun("gates");
        at("most", () -> items.add(draft, number("10", "3")));
        at("choices", () -> items.add(draft, choices(true)));
        at("choices", () -> items.add(draft, choices(false, false)));
        at("photos", () -> items.add(draft, ChecklistFixture.of("照片", AnswerKind.PHOTO, false, 0, List.of())));
        at("fact", () -> items.add(draft, withFact("nothing.knows.this")));
        assertThatThrownBy(() -> items.add(draft, yesNo(" ", false))).isInstanceOf(ConstraintViolationException.class);
        items.add(draft, number("3", "10"));
        items.add(draft, choices(true, false));
        ChecklistItem number = lists.edition(draft).items().getFirst();
        assertThat(number.least()).isEqualTo(new BigDecimal("3"));
        assertThat(number.most()).isEqualTo(new BigDecimal("10"));
        assertThat(lists.edition(draft).items().get(1).choices())
                .extracting(ItemChoice::passes)
                .containsExactly(true, false);
    }

    @Test
    void an_empty_list_is_not_published_nor_one_for_a_day_that_is_past() {
        EditionId empty = fixture.begun("empty");
        refused("checklist.publish.empty", () -> desk.publish(empty, clock.today()));
        EditionId draft = fixture.begun("gates", yesNo("一", false));
        refused(
                "checklist.publish.past",
                () -> desk.publish(draft, clock.today().minusDays(1)));
        at("code", () -> desk.begin("gates", ChecklistDraft.of(lists.edition(draft))));
        at("code", () -> desk.begin("Not This", ChecklistDraft.of(lists.edition(draft))));
    }

    @Test
    void a_draft_is_seen_by_those_who_may_write_lists_only_and_vanishes_when_thrown_away() {
        EditionId draft = fixture.begun("gates", yesNo("一", false));
        assertThat(lists.byCode("gates")).isPresent();
        signedIn.as(Role.PRINCIPAL, prefecture);
        assertThat(lists.byCode("gates")).isEmpty();
        assertThatThrownBy(() -> lists.edition(draft)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> desk.publish(draft, clock.today())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> items.remove(draft, "item-1")).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.ADMINISTRATOR, prefecture);
        desk.discard(draft);
        assertThat(lists.byCode("gates")).isEmpty();
        assertThat(desk.begin("gates", new ChecklistDraft("甲", "A", ChecklistUse.VISIT, null, null)))
                .isNotNull();
    }

    @Test
    void the_rule_of_scores_changes_from_a_day_on() {
        LocalDate later = clock.today().plusDays(10);
        rules.change(new ScoreRule(later, ScoreMode.ALL_OR_NOTHING, 95, 85, "州文件", "prefecture"));
        assertThat(lists.rule(clock.today()).openFrom()).isEqualTo(90);
        assertThat(lists.rule(later).mode()).isEqualTo(ScoreMode.ALL_OR_NOTHING);
        at("rectifyFrom", () -> rules.change(new ScoreRule(later, ScoreMode.POINTS, 80, 80, "州", "p")));
        at(
                "validFrom",
                () -> rules.change(new ScoreRule(clock.today().minusDays(1), ScoreMode.POINTS, 90, 80, "州", "p")));
    }

    private List<String> keys(EditionId edition) {
        return lists.edition(edition).items().stream().map(ChecklistItem::key).toList();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static void at(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(Optional.ofNullable(refusal.field()))
                        .contains(field));
    }

    private static ItemDraft number(String least, String most) {
        ItemDraft plain = ChecklistFixture.of("次数", AnswerKind.NUMBER, false, 0, List.of());
        return new ItemDraft(
                plain.gate(),
                plain.groupZh(),
                plain.groupEn(),
                plain.textZh(),
                plain.textEn(),
                plain.kind(),
                false,
                true,
                new BigDecimal(least),
                new BigDecimal(most),
                "次",
                List.of(),
                0,
                null,
                null,
                null,
                null);
    }

    private static ItemDraft withFact(String fact) {
        ItemDraft plain = yesNo("事实", false);
        return new ItemDraft(
                plain.gate(),
                plain.groupZh(),
                plain.groupEn(),
                plain.textZh(),
                plain.textEn(),
                plain.kind(),
                false,
                true,
                null,
                null,
                null,
                List.of(),
                0,
                null,
                null,
                fact,
                null);
    }

    private static ItemDraft choices(boolean... passes) {
        List<ItemDraft.ChoiceDraft> offered = new java.util.ArrayList<>();
        for (boolean one : passes) {
            offered.add(new ItemDraft.ChoiceDraft("选项", "choice", one));
        }
        return ChecklistFixture.of("选择", AnswerKind.CHOICE, false, 0, offered);
    }
}
