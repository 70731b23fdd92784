package org.kaixue.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many at the same lots at the same time: nothing goes below zero and nothing is posted twice. */
@DatabaseTest
class LedgerTogetherTest {

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
    void a_hundred_threads_issue_one_lot_as_often_as_it_lasts() throws Exception {
        ledger.receive(fixture.receipt(store, masks, 60, today, null));
        LotId lot = lots.at(tree.school(), masks.id()).getFirst().id();
        int posted = together(100, () -> {
            IssueDraft one = fixture.issue(store, masks, 1, today);
            return ledger.issue(
                    new IssueDraft(one.document(), store, today, masks.id(), one.quantity(), lot, Purpose.USE, null));
        });
        assertThat(posted).isEqualTo(60);
        assertThat(stock.rows(tree.school())).isEmpty();
        assertAgrees();
    }

    @Test
    void threads_that_take_what_expires_first_take_all_of_it_and_no_more() throws Exception {
        ledger.receive(fixture.receipt(store, masks, 13, today, today.plusDays(10)));
        ledger.receive(fixture.receipt(store, masks, 17, today, today.plusDays(20)));
        assertThat(together(50, () -> ledger.issue(fixture.issue(store, masks, 1, today))))
                .isEqualTo(30);
        assertThat(stock.rows(tree.school())).isEmpty();
        assertAgrees();
    }

    @Test
    void one_document_sent_by_many_at_once_is_posted_once() throws Exception {
        ReceiveDraft receipt = fixture.receipt(store, masks, 60, today, null);
        List<Posted> answers = new ArrayList<>();
        together(16, () -> {
            Posted answer = ledger.receive(receipt);
            synchronized (answers) {
                answers.add(answer);
            }
            return answer;
        });
        assertThat(answers)
                .hasSize(16)
                .filteredOn(answer -> !answer.alreadyPosted())
                .hasSize(1);
        assertThat(stock.rows(tree.school()))
                .singleElement()
                .extracting(StockRow::quantity)
                .isEqualTo(60L);
        assertAgrees();
    }

    /** How many of the threads were not refused; anything but a refusal fails the test. */
    private static int together(int threads, Callable<?> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
        }
        int done = 0;
        for (Future<?> answer : answers) {
            try {
                answer.get();
                done++;
            } catch (ExecutionException failure) {
                assertThat(failure.getCause()).isInstanceOf(RuleViolation.class);
            }
        }
        return done;
    }

    private void assertAgrees() {
        assertThat(SystemWork.as("test", reconciliation::check))
                .matches(Reconciliation.Outcome::agrees, "balances, days and lines agree");
    }
}
