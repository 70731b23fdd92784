package org.kaixue.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.FailingStatements;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger takes, what it refuses, and that its books agree whatever was posted. */
@DatabaseTest
class LedgerTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApplicationContext beans;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Ledger ledger;

    @Autowired
    Places places;

    @Autowired
    Stock stock;

    @Autowired
    Lots lots;

    @Autowired
    Reconciliation reconciliation;

    private StockFixture fixture;
    private StockFixture.Tree tree;
    private PlaceId store;
    private Item masks;
    private LocalDate today;

    @BeforeEach
    void plant() {
        fixture = new StockFixture(beans);
        tree = fixture.plant();
        signedIn.as(Role.LOGISTICS, tree.county());
        store = places.storeOf(tree.school());
        masks = fixture.masks();
        today = fixture.today();
    }

    @Test
    void what_was_received_and_not_issued_is_there() {
        ledger.receive(fixture.receipt(store, masks, 100, today, null));
        ledger.issue(fixture.issue(store, masks, 30, today));
        assertThat(stock.rows(tree.county())).singleElement().satisfies(row -> {
            assertThat(row.unit()).isEqualTo(tree.school());
            assertThat(row.depot()).isFalse();
            assertThat(row.quantity()).isEqualTo(70);
        });
        assertThat(stock.movements(tree.school(), masks.id(), today.minusDays(1), today))
                .singleElement()
                .extracting(Movement::net)
                .isEqualTo(70L);
        assertAgrees();
    }

    @Test
    void the_same_document_sent_twice_is_posted_once() {
        ReceiveDraft receipt = fixture.receipt(store, masks, 100, today, null);
        assertThat(ledger.receive(receipt).alreadyPosted()).isFalse();
        assertThat(ledger.receive(receipt).alreadyPosted()).isTrue();
        IssueDraft all = fixture.issue(store, masks, 100, today);
        assertThat(ledger.issue(all).alreadyPosted()).isFalse();
        assertThat(ledger.issue(all).alreadyPosted()).isTrue();
        assertThat(held()).isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where action like 'stock.%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_expires_first_leaves_first() {
        ledger.receive(fixture.receipt(store, masks, 50, today, today.plusDays(200)));
        ledger.receive(fixture.receipt(store, masks, 50, today, today.plusDays(100)));
        ledger.issue(fixture.issue(store, masks, 70, today));
        assertThat(lots.at(tree.school(), masks.id())).singleElement().satisfies(lot -> {
            assertThat(lot.expiresOn()).isEqualTo(today.plusDays(200));
            assertThat(lot.quantity()).isEqualTo(30);
        });
        assertAgrees();
    }

    @Test
    void expired_goods_leave_only_to_be_thrown_away() {
        ledger.receive(fixture.receipt(store, masks, 50, today.minusDays(5), today.minusDays(1)));
        IssueDraft use = fixture.issue(store, masks, 10, today);
        refused(() -> ledger.issue(use), "stock.insufficient-expired");
        ledger.issue(new IssueDraft(
                DocumentId.next(), store, today, masks.id(), use.quantity(), null, Purpose.DISPOSAL, null));
        assertThat(held()).isEqualTo(40);
    }

    @Test
    void nothing_is_posted_for_a_day_to_come() {
        refused(() -> ledger.receive(fixture.receipt(store, masks, 1, today.plusDays(1), null)), "stock.date.future");
    }

    @Test
    void an_issue_dated_back_is_refused_with_the_day_that_would_have_ended_below_zero() {
        ledger.receive(fixture.receipt(store, masks, 100, today.minusDays(9), null));
        ledger.issue(fixture.issue(store, masks, 80, today.minusDays(5)));
        ledger.receive(fixture.receipt(store, masks, 500, today.minusDays(2), null));
        assertThatThrownBy(() -> ledger.issue(fixture.issue(store, masks, 40, today.minusDays(7))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("stock.insufficient-then");
                    assertThat(refusal.values()).contains(today.minusDays(5));
                });
        ledger.issue(fixture.issue(store, masks, 20, today.minusDays(7)));
        assertThat(held()).isEqualTo(500);
        assertAgrees();
    }

    @Test
    void a_document_is_taken_back_once_and_the_books_read_as_before() {
        ledger.receive(fixture.receipt(store, masks, 100, today, null));
        DocumentId issued = ledger.issue(fixture.issue(store, masks, 60, today)).document();
        DocumentId back = DocumentId.next();
        ledger.reverse(back, issued, "wrong school");
        assertThat(held()).isEqualTo(100);
        assertThat(ledger.reverse(back, issued, "wrong school").alreadyPosted()).isTrue();
        refused(() -> ledger.reverse(DocumentId.next(), issued, "again"), "stock.reverse.already");
        refused(() -> ledger.reverse(DocumentId.next(), back, "again"), "stock.reverse.of-reversal");
        assertThat(held()).isEqualTo(100);
        assertAgrees();
    }

    @Test
    void a_receipt_whose_goods_have_left_is_not_taken_back() {
        DocumentId received =
                ledger.receive(fixture.receipt(store, masks, 100, today, null)).document();
        ledger.issue(fixture.issue(store, masks, 60, today));
        refused(() -> ledger.reverse(DocumentId.next(), received, "mistyped"), "stock.insufficient");
    }

    @Test
    void a_count_posts_the_difference_to_the_books() {
        ledger.receive(fixture.receipt(store, masks, 100, today, null));
        ledger.adjust(count(93));
        assertThat(held()).isEqualTo(93);
        ledger.adjust(count(101));
        assertThat(held()).isEqualTo(101);
        assertAgrees();
    }

    @Test
    void many_lines_are_posted_at_once_or_not_at_all() {
        OpeningLine in = OpeningLine.received(
                store,
                today.minusDays(3),
                masks.id(),
                StockFixture.pieces(masks, 40),
                "A",
                today.plusDays(90),
                Origin.GIVEN);
        ledger.load(List.of(OpeningLine.issued(store, today, masks.id(), StockFixture.pieces(masks, 15)), in));
        assertThat(held()).isEqualTo(25);
        refused(
                () -> ledger.load(
                        List.of(in, OpeningLine.issued(store, today, masks.id(), StockFixture.pieces(masks, 66)))),
                "stock.load.insufficient");
        assertThat(held()).isEqualTo(25);
        assertAgrees();
    }

    @Test
    void whatever_is_posted_in_whatever_order_the_books_agree() {
        Random random = new Random(20261123);
        List<PlaceId> two = List.of(store, places.storeOf(tree.other()));
        List<DocumentId> posted = new ArrayList<>();
        int refusals = 0;
        for (int step = 0; step < 250; step++) {
            PlaceId place = two.get(random.nextInt(2));
            LocalDate day = today.minusDays(random.nextInt(12));
            long quantity = 1 + random.nextInt(90);
            try {
                posted.add(
                        switch (random.nextInt(5)) {
                            case 0, 1 ->
                                ledger.receive(fixture.receipt(
                                                place, masks, quantity, day, today.plusDays(random.nextInt(3))))
                                        .document();
                            case 2, 3 ->
                                ledger.issue(fixture.issue(place, masks, quantity, day))
                                        .document();
                            default ->
                                ledger.reverse(
                                                DocumentId.next(),
                                                posted.get(random.nextInt(Math.max(1, posted.size()))),
                                                "random")
                                        .document();
                        });
            } catch (RuleViolation | IndexOutOfBoundsException refusal) {
                refusals++;
            }
            if (step % 50 == 49) {
                assertAgrees();
            }
        }
        assertThat(refusals).isBetween(10, 200);
    }

    @Test
    void a_posting_that_fails_at_any_statement_leaves_nothing_and_may_be_sent_again() {
        ledger.receive(fixture.receipt(store, masks, 100, today.minusDays(1), null));
        ReceiveDraft receipt = fixture.receipt(store, masks, 50, today, today.plusDays(30));
        leavesNothing(() -> ledger.receive(receipt));
        IssueDraft issue = fixture.issue(store, masks, 70, today);
        leavesNothing(() -> ledger.issue(issue));
        leavesNothing(() -> ledger.issue(fixture.issue(store, masks, 5, today.minusDays(1))));
        DocumentId back = DocumentId.next();
        leavesNothing(() -> ledger.reverse(back, issue.document(), "undone"));
        assertAgrees();
    }

    private void leavesNothing(Runnable work) {
        List<Long> before = rows();
        int statements = 0;
        while (FailingStatements.after(statements, work)) {
            assertThat(rows()).as("after %s statements", statements).isEqualTo(before);
            statements++;
        }
        assertThat(statements).isGreaterThan(5);
        assertThat(rows()).isNotEqualTo(before);
    }

    private List<Long> rows() {
        return Stream.of("stock_document", "ledger_line", "lot", "stock_balance", "stock_day", "audit_entry")
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private AdjustDraft count(long counted) {
        return new AdjustDraft(
                DocumentId.next(),
                store,
                today,
                masks.id(),
                AdjustDraft.Mode.COUNTED,
                StockFixture.pieces(masks, counted),
                null,
                "stocktaking");
    }

    private long held() {
        return stock.rows(tree.school(), masks.id()).stream()
                .mapToLong(StockRow::quantity)
                .sum();
    }

    private void assertAgrees() {
        assertThat(SystemWork.as("test", reconciliation::check))
                .matches(Reconciliation.Outcome::agrees, "balances, days and lines agree");
    }

    private static void refused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .asInstanceOf(type(RuleViolation.class))
                .extracting(RuleViolation::key)
                .isEqualTo(key);
    }
}
