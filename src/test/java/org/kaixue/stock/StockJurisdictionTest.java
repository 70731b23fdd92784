package org.kaixue.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.Item;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever keeps the stock of one school gets nothing with the ids of another. */
@DatabaseTest
class StockJurisdictionTest {

    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);

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
    LedgerBook book;

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
    private UnitId school;
    private PlaceId store;
    private DocumentId received;
    private LotId lot;
    private Item masks;
    private LocalDate today;

    @BeforeEach
    void plant() {
        fixture = new StockFixture(beans);
        tree = fixture.plant();
        school = tree.school();
        masks = fixture.masks();
        today = fixture.today();
        signedIn.as(Role.LOGISTICS, school);
        store = places.storeOf(school);
        received =
                ledger.receive(fixture.receipt(store, masks, 100, today, null)).document();
        lot = lots.at(school, masks.id()).getFirst().id();
    }

    @Test
    void the_keeper_of_the_school_sees_its_lines() {
        assertThat(book.count(school, null, ALL)).isEqualTo(1);
        assertThat(book.page(school, lot, new PageQuery("口罩", List.of(), 0, 50)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.quantity()).isEqualTo(100);
                    assertThat(row.reversible()).isTrue();
                });
        assertThat(lots.get(lot).quantity()).isEqualTo(100);
    }

    @Test
    void the_keeper_of_another_school_gets_nothing() {
        signedIn.as(Role.LOGISTICS, tree.other());
        List<Runnable> attempts = List.of(
                () -> stock.rows(school),
                () -> stock.rows(school, masks.id()),
                () -> stock.rows(tree.county()),
                () -> stock.movements(school, masks.id(), today.minusDays(9), today),
                () -> places.of(school),
                () -> places.storeOf(school),
                () -> places.depotOf(tree.county()),
                () -> places.get(store),
                () -> places.list(school),
                () -> lots.get(lot),
                () -> lots.at(school, masks.id()),
                () -> book.page(school, null, ALL),
                () -> book.count(school, lot, ALL),
                () -> book.latest(school, masks.id(), today, 5),
                () -> book.document(received),
                () -> ledger.receive(fixture.receipt(store, masks, 1, today, null)),
                () -> ledger.issue(fixture.issue(store, masks, 1, today)),
                () -> ledger.adjust(new AdjustDraft(
                        DocumentId.next(),
                        store,
                        today,
                        masks.id(),
                        AdjustDraft.Mode.COUNTED,
                        StockFixture.pieces(masks, 1),
                        null,
                        "count")),
                () -> ledger.reverse(DocumentId.next(), received, "not mine"),
                () -> ledger.load(List.of(OpeningLine.issued(store, today, masks.id(), StockFixture.pieces(masks, 1)))),
                () -> reconciliation.check());
        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(AccessRefused.class));
        signedIn.as(Role.LOGISTICS, school);
        assertThat(stock.rows(school))
                .singleElement()
                .extracting(StockRow::quantity)
                .isEqualTo(100L);
    }

    @Test
    void another_schools_documents_and_lots_are_not_found() {
        String number = received.number(today);
        String lotNumber = lots.get(lot).number();
        assertThat(book.find(number, 5)).hasSize(1);
        assertThat(lots.find(lotNumber, 5)).hasSize(1);
        signedIn.as(Role.LOGISTICS, tree.other());
        assertThat(book.find(number, 5)).isEmpty();
        assertThat(lots.find(lotNumber, 5)).isEmpty();
    }

    @Test
    void another_schools_lot_has_no_lines_in_ones_own_ledger() {
        signedIn.as(Role.LOGISTICS, tree.other());
        assertThat(book.page(tree.other(), lot, ALL)).isEmpty();
    }

    @Test
    void a_doctor_issues_what_belongs_to_the_isolation_kit_and_nothing_else() {
        signedIn.as(Role.DOCTOR, school);
        Item disinfectant = catalogue.items().stream()
                .filter(item -> !item.emergencyList() && item.category() != Category.ISOLATION_KIT)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> ledger.issue(fixture.issue(store, disinfectant, 1, today)))
                .isInstanceOf(AccessRefused.class);
    }
}
