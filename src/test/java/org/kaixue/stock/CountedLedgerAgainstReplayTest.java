package org.kaixue.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.catalogue.Item;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Receipts, issues, counts, corrections and reversals in any order, on the day and late: after each step every lot's
 * closing of every day is what a replay of all that stands comes to, none is below zero, and each balance is the sum of
 * its lines.
 */
@DatabaseTest
class CountedLedgerAgainstReplayTest {

    private static final int STEPS = 160;
    private static final int DAYS_BACK = 8;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock testClock;

    @Autowired
    BusinessClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    Places places;

    @Autowired
    Balances balances;

    @Autowired
    StockDays days;

    @Autowired
    Reconciliation reconciliation;

    private final List<DocumentId> standing = new ArrayList<>();
    private final ReplayedLedger replayed = new ReplayedLedger();
    private StockFixture fixture;
    private PlaceRow place;
    private Item masks;
    private LocalDate first;

    @BeforeEach
    void plant() {
        fixture = new StockFixture(beans);
        StockFixture.Tree tree = fixture.plant();
        signedIn.as(Role.LOGISTICS, tree.county());
        place = places.of(tree.school());
        masks = fixture.masks();
        first = clock.today().minusDays(DAYS_BACK + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261120, 14})
    void whatever_is_entered_in_whatever_order_the_books_are_what_a_replay_comes_to(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(12) == 0) {
                testClock.advance(Duration.ofDays(1));
            }
            try {
                step(random);
            } catch (RuleViolation refusal) {
                refused++;
            }
            assertReplayed(step);
        }
        assertThat(refused).isLessThan(STEPS * 2 / 3);
        assertThat(standing).hasSizeGreaterThan(STEPS / 6);
    }

    private void step(Random random) {
        LocalDate day = clock.today().minusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(DAYS_BACK));
        long quantity = 1 + random.nextInt(60);
        LotId lot = random.nextBoolean() ? null : anyLot(random);
        switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                posted(
                        ledger.receive(fixture.receipt(
                                place.id(), masks, quantity, day, first.plusDays(400 + random.nextInt(2)))),
                        day);
            case 3, 4 ->
                posted(
                        ledger.issue(new IssueDraft(
                                DocumentId.next(),
                                place.id(),
                                day,
                                masks.id(),
                                StockFixture.pieces(masks, quantity),
                                lot,
                                Purpose.USE,
                                null)),
                        day);
            case 5 -> posted(ledger.adjust(adjustment(AdjustDraft.Mode.LESS, quantity, day, lot)), day);
            case 6, 7 -> count(random.nextInt(120), day, lot);
            default -> {
                if (!standing.isEmpty()) {
                    DocumentId document = standing.get(random.nextInt(standing.size()));
                    ledger.reverse(DocumentId.next(), document, "random");
                    standing.remove(document);
                    replayed.takeBack(document);
                }
            }
        }
    }

    private void posted(Posted posted, LocalDate day) {
        standing.add(posted.document());
        boolean late = day.isBefore(clock.today());
        jdbc.sql("select lot_id, quantity from ledger_line where document_id = ? and count_id is null")
                .param(Ids.bytes(posted.document().value()))
                .query((row, n) -> {
                    replayed.line(posted.document(), day, late, Ids.read(row.getBytes(1)), row.getLong(2));
                    return n;
                })
                .list();
    }

    /** How a count of all lots was shared among them is the books' to say; that it adds up is not. */
    private void count(long counted, LocalDate day, @Nullable LotId lot) {
        Posted posted = ledger.adjust(adjustment(AdjustDraft.Mode.COUNTED, counted, day, lot));
        Map<UUID, Long> levels = new HashMap<>();
        for (UUID one : lot == null ? lots() : List.of(lot.value())) {
            levels.put(one, days.closing(place, one, day));
        }
        assertThat(levels.values().stream().mapToLong(level -> level).sum()).isEqualTo(counted);
        standing.add(posted.document());
        replayed.count(posted.document(), day, levels, lot == null);
    }

    private AdjustDraft adjustment(AdjustDraft.Mode mode, long quantity, LocalDate day, @Nullable LotId lot) {
        return new AdjustDraft(
                DocumentId.next(),
                place.id(),
                day,
                masks.id(),
                mode,
                StockFixture.pieces(masks, quantity),
                lot,
                "random");
    }

    private void assertReplayed(int step) {
        for (UUID lot : lots()) {
            for (LocalDate day = first; !day.isAfter(clock.today()); day = day.plusDays(1)) {
                assertThat(days.closing(place, lot, day))
                        .as("after step %s, at the end of %s", step, day)
                        .isNotNegative()
                        .isEqualTo(replayed.closing(lot, day));
            }
        }
        assertThat(SystemWork.as("test", reconciliation::check))
                .matches(Reconciliation.Outcome::agrees, "balances, days and lines agree");
    }

    private @Nullable LotId anyLot(Random random) {
        List<UUID> known = lots();
        return known.isEmpty() ? null : new LotId(known.get(random.nextInt(known.size())));
    }

    private List<UUID> lots() {
        return balances.held(place, masks.id(), null).stream().map(Held::lot).toList();
    }
}
