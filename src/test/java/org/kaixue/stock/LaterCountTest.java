package org.kaixue.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.common.Texts;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was counted stays, whatever is entered afterwards for a day before the count (decision 014). */
@DatabaseTest
class LaterCountTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerBook book;

    @Autowired
    Places places;

    @Autowired
    Lots lots;

    @Autowired
    Balances balances;

    @Autowired
    StockDays days;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Texts texts;

    private StockFixture fixture;
    private StockFixture.Tree tree;
    private PlaceId store;
    private PlaceRow place;
    private Item masks;
    private LocalDate today;

    @BeforeEach
    void plant() {
        fixture = new StockFixture(beans);
        tree = fixture.plant();
        signedIn.as(Role.LOGISTICS, tree.county());
        store = places.storeOf(tree.school());
        place = places.get(store);
        masks = fixture.masks();
        today = fixture.today();
    }

    @AfterEach
    void the_books_agree() {
        assertThat(SystemWork.as("test", reconciliation::check))
                .matches(Reconciliation.Outcome::agrees, "balances, days and lines agree");
    }

    @Test
    void a_receipt_that_was_forgotten_before_a_count_changes_the_days_before_it_alone() {
        receive(100, 9);
        DocumentId count = count(90, 3, null);
        DocumentId late = receive(40, 6);
        assertThat(closings(9, 7, 6, 4, 3, 0)).containsExactly(100L, 100L, 140L, 140L, 90L, 90L);
        assertThat(book.document(late).lines()).extracting(LedgerRow::quantity).containsExactly(40L, -40L);
        assertThat(book.document(late).lines().getLast()).satisfies(line -> {
            assertThat(line.keptCount()).isEqualTo(count);
            assertThat(line.businessDate()).isEqualTo(today.minusDays(3));
            assertThat(line.documentNumber()).isEqualTo(late.number(today.minusDays(6)));
        });
    }

    @Test
    void an_issue_whose_goods_the_count_found_missing_is_entered_late() {
        receive(100, 9);
        count(0, 3, null);
        issue(100, 5);
        assertThat(closings(6, 5, 4, 3, 0)).containsExactly(100L, 0L, 0L, 0L, 0L);
    }

    @Test
    void an_issue_before_a_count_takes_no_more_than_was_there_on_each_day_before_it() {
        receive(100, 9);
        issue(70, 6);
        receive(500, 4);
        count(530, 3, null);
        assertThatThrownBy(() -> issue(31, 7)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("stock.insufficient-on");
            assertThat(refusal.field()).isEqualTo("businessDate");
            assertThat(refusal.values()).contains(today.minusDays(7));
        });
        issue(30, 7);
        assertThat(closings(7, 6, 4, 3, 0)).containsExactly(70L, 0L, 500L, 530L, 530L);
    }

    @Test
    void a_refusal_names_place_item_lot_and_day_in_both_languages() {
        receive(100, 9);
        issue(80, 5);
        receive(500, 2);
        assertThatThrownBy(() -> issue(40, 7)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("businessDate");
            assertThat(texts.getTranslation(refusal.key(), Locale.SIMPLIFIED_CHINESE, refusal.values()))
                    .contains(place.name().zh(), masks.name().zh(), "批号 LOT", "2026年11月18日", "结存 20只");
            assertThat(texts.getTranslation(refusal.key(), Locale.ENGLISH, refusal.values()))
                    .contains(place.name().en(), masks.name().en(), "lot LOT", "18 Nov 2026", "20 pcs");
        });
    }

    @Test
    void on_the_day_of_the_count_what_is_entered_after_it_counts_and_once_the_day_is_over_it_does_not() {
        receive(100, 2);
        count(90, 0, null);
        issue(30, 0);
        assertThat(closings(0)).containsExactly(60L);
        count(95, 1, null);
        assertThat(closings(1, 0)).containsExactly(95L, 60L);
        issue(20, 1);
        assertThat(closings(1, 0)).containsExactly(95L, 60L);
    }

    @Test
    void of_several_later_counts_the_first_takes_up_the_difference_and_all_stay() {
        receive(100, 9);
        DocumentId first = count(90, 6, null);
        count(50, 3, null);
        DocumentId late = issue(10, 7);
        assertThat(closings(7, 6, 3, 0)).containsExactly(90L, 90L, 50L, 50L);
        assertThat(book.document(late).lines().getLast().keptCount()).isEqualTo(first);
    }

    @Test
    void an_earlier_count_entered_later_leaves_the_later_count_as_it_is() {
        receive(100, 9);
        count(50, 3, null);
        count(80, 6, null);
        assertThat(closings(7, 6, 4, 3)).containsExactly(100L, 80L, 80L, 50L);
    }

    @Test
    void a_second_count_of_the_same_day_wins_over_the_first() {
        receive(100, 9);
        count(50, 3, null);
        count(55, 3, null);
        receive(7, 5);
        assertThat(closings(5, 3, 0)).containsExactly(107L, 55L, 55L);
    }

    @Test
    void the_count_of_one_lot_leaves_the_others_alone() {
        receive(100, 9, today.plusDays(50));
        receive(100, 9, today.plusDays(90));
        LotId counted = lots.at(tree.school(), masks.id()).getFirst().id();
        count(60, 3, counted);
        receive(5, 5, today.plusDays(50));
        receive(5, 5, today.plusDays(90));
        assertThat(lots.at(tree.school(), masks.id()))
                .extracting(LotRow::quantity)
                .containsExactly(60L, 105L);
    }

    @Test
    void a_new_lot_received_late_before_a_count_of_all_lots_was_counted_among_them() {
        receive(100, 9);
        count(90, 3, null);
        receive(40, 6, today.plusDays(70));
        assertThat(lots.at(tree.school(), masks.id()))
                .extracting(LotRow::quantity)
                .containsExactly(90L);
    }

    @Test
    void taking_back_what_was_entered_late_takes_its_second_line_back_too() {
        receive(100, 9);
        count(90, 3, null);
        DocumentId late = receive(40, 6);
        reverse(late);
        assertThat(closings(6, 3, 0)).containsExactly(100L, 90L, 90L);
    }

    @Test
    void taking_back_what_had_been_entered_before_a_count_leaves_the_count_too() {
        DocumentId mistyped = receive(100, 9);
        count(10, 3, null);
        reverse(mistyped);
        assertThat(closings(9, 4, 3, 0)).containsExactly(0L, 0L, 10L, 10L);
    }

    @Test
    void an_issue_of_today_entered_after_the_count_of_today_is_undone_in_full() {
        receive(100, 1);
        count(90, 0, null);
        reverse(issue(30, 0));
        assertThat(closings(0)).containsExactly(90L);
    }

    @Test
    void taking_back_a_count_lets_hold_again_what_had_given_way_to_it_up_to_the_next_count() {
        receive(100, 9);
        DocumentId count = count(90, 6, null);
        count(80, 2, null);
        receive(40, 7);
        assertThat(closings(7, 6, 2)).containsExactly(140L, 90L, 80L);
        reverse(count);
        assertThat(closings(7, 6, 3, 2, 0)).containsExactly(140L, 140L, 140L, 80L, 80L);
    }

    @Test
    void a_count_is_not_taken_back_where_a_day_would_end_below_zero() {
        receive(100, 9);
        DocumentId count = count(150, 6, null);
        issue(120, 4);
        assertThatThrownBy(() -> reverse(count))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isIn("stock.insufficient", "stock.insufficient-then"));
        assertThat(closings(6, 4, 0)).containsExactly(150L, 30L, 30L);
    }

    @Test
    void many_lines_at_once_are_refused_for_days_before_a_count() {
        receive(100, 9);
        DocumentId count = count(90, 3, null);
        OpeningLine early = OpeningLine.issued(store, today.minusDays(5), masks.id(), StockFixture.pieces(masks, 1));
        assertThatThrownBy(() -> ledger.load(List.of(early)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("stock.load.counted"));
        ledger.load(List.of(OpeningLine.issued(store, today, masks.id(), StockFixture.pieces(masks, 1))));
        reverse(count);
        ledger.load(List.of(early));
        assertThat(closings(3, 0)).containsExactly(99L, 98L);
    }

    @Test
    void for_a_day_that_is_not_over_nothing_is_asked_about_counts() throws Exception {
        receive(100, 9);
        count(90, 3, null);
        assertThat(StatementCounter.count(() -> receive(5, 0))).noneMatch(sql -> sql.contains("stock_count"));
        assertThat(StatementCounter.count(() -> issue(5, 0))).noneMatch(sql -> sql.contains("stock_count"));
        assertThat(StatementCounter.count(() -> issue(5, 1))).anyMatch(sql -> sql.contains("stock_count"));
    }

    @Test
    void before_posting_the_books_say_which_count_would_stay() {
        receive(100, 9, today.plusDays(50));
        receive(100, 9, today.plusDays(90));
        LotId lot = lots.at(tree.school(), masks.id()).getFirst().id();
        DocumentId ofOneLot = count(60, 5, lot);
        DocumentId count = count(150, 3, null);
        LocalDate counted = today.minusDays(3);
        assertThat(later(null, 4)).contains(new CountRow(count, counted, true));
        assertThat(later(null, 6)).contains(new CountRow(ofOneLot, today.minusDays(5), false));
        assertThat(later(lot, 6)).contains(new CountRow(ofOneLot, today.minusDays(5), true));
        assertThat(later(null, 3)).contains(new CountRow(count, counted, true));
        assertThat(later(null, 2)).isEmpty();
        assertThat(book.laterCount(tree.school(), masks.id(), null, DocumentKind.COUNT, counted))
                .isEmpty();
    }

    private Optional<CountRow> later(@Nullable LotId lot, int daysAgo) {
        return book.laterCount(tree.school(), masks.id(), lot, DocumentKind.ISSUE, today.minusDays(daysAgo));
    }

    private DocumentId receive(long quantity, int daysAgo) {
        return ledger.receive(fixture.receipt(store, masks, quantity, today.minusDays(daysAgo), null))
                .document();
    }

    private DocumentId receive(long quantity, int daysAgo, LocalDate expires) {
        return ledger.receive(fixture.receipt(store, masks, quantity, today.minusDays(daysAgo), expires))
                .document();
    }

    private DocumentId issue(long quantity, int daysAgo) {
        return ledger.issue(fixture.issue(store, masks, quantity, today.minusDays(daysAgo)))
                .document();
    }

    private DocumentId count(long counted, int daysAgo, @Nullable LotId lot) {
        return ledger.adjust(new AdjustDraft(
                        DocumentId.next(),
                        store,
                        today.minusDays(daysAgo),
                        masks.id(),
                        AdjustDraft.Mode.COUNTED,
                        StockFixture.pieces(masks, counted),
                        lot,
                        "stocktaking"))
                .document();
    }

    private void reverse(DocumentId document) {
        ledger.reverse(DocumentId.next(), document, "mistyped");
    }

    /** What all lots together had at the end of each day. */
    private List<Long> closings(int... daysAgo) {
        List<Held> held = balances.held(place, masks.id(), null);
        return Arrays.stream(daysAgo)
                .mapToObj(ago -> held.stream()
                        .mapToLong(lot -> days.closing(place, lot.lot(), today.minusDays(ago)))
                        .sum())
                .toList();
    }
}
