package org.kaixue.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Item;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.organisation.Grant;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents as people read and find them, and who may take them back. */
@DatabaseTest
class DocumentsTest {

    @Autowired
    private Rows rows;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerBook book;

    @Autowired
    Lots lots;

    @Autowired
    Places places;

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
    void a_document_says_what_it_did_and_a_reversal_and_its_document_name_each_other() {
        ledger.receive(fixture.receipt(store, masks, 60, today, today.plusDays(10)));
        ledger.receive(fixture.receipt(store, masks, 60, today, today.plusDays(20)));
        DocumentId issued =
                ledger.issue(fixture.issue(store, masks, 100, today)).document();

        DocumentRow before = book.document(issued);
        assertThat(before.kind()).isEqualTo(DocumentKind.ISSUE);
        assertThat(before.place().id()).isEqualTo(store);
        assertThat(before.businessDate()).isEqualTo(today);
        assertThat(before.purpose()).isEqualTo(Purpose.USE);
        assertThat(before.postedBy()).isEqualTo("LOGISTICS");
        assertThat(before.lines()).extracting(LedgerRow::quantity).containsExactlyInAnyOrder(-60L, -40L);
        assertThat(before.reversible()).isTrue();
        assertThat(before.reversedBy()).isNull();

        DocumentId reversal = DocumentId.next();
        ledger.reverse(reversal, issued, "typed twice");
        assertThat(book.document(issued).reversedBy()).isEqualTo(reversal);
        assertThat(book.document(issued).reversible()).isFalse();
        DocumentRow back = book.document(reversal);
        assertThat(back.reverses()).isEqualTo(issued);
        assertThat(back.reason()).isEqualTo("typed twice");
        assertThat(back.reversible()).isFalse();
        assertThat(back.lines()).extracting(LedgerRow::quantity).containsExactlyInAnyOrder(60L, 40L);
    }

    @Test
    void an_unknown_document_is_refused_as_a_forbidden_one_is() {
        assertThatThrownBy(() -> book.document(DocumentId.next())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_document_is_found_by_its_number_and_by_its_date() {
        DocumentId first =
                ledger.receive(fixture.receipt(store, masks, 10, today, null)).document();
        DocumentId second = ledger.issue(fixture.issue(store, masks, 4, today)).document();
        ledger.receive(fixture.receipt(store, masks, 10, today.minusDays(1), null));

        assertThat(found(first.number(today))).containsExactly(first);
        assertThat(found(" " + first.number(today).toLowerCase(Locale.ROOT) + " "))
                .containsExactly(first);
        assertThat(found(today.toString())).containsExactly(second, first);
        assertThat(found(today.plusDays(1).toString())).isEmpty();
        assertThat(found("2026-13-45")).isEmpty();
        assertThat(found("口罩")).isEmpty();
    }

    @Test
    void the_ledger_is_narrowed_by_a_documents_number() {
        DocumentId first =
                ledger.receive(fixture.receipt(store, masks, 10, today, null)).document();
        ledger.issue(fixture.issue(store, masks, 4, today));
        PageQuery typed = new PageQuery(first.number(today), List.of(), 0, 10);
        assertThat(book.count(tree.county(), null, typed)).isEqualTo(1);
        assertThat(book.page(tree.county(), null, typed))
                .extracting(LedgerRow::document)
                .containsExactly(first);
    }

    @Test
    void a_lot_is_found_by_how_its_number_begins_and_wildcards_are_letters() {
        ledger.receive(new ReceiveDraft(
                DocumentId.next(),
                store,
                today,
                masks.id(),
                StockFixture.pieces(masks, 5),
                "KB-100%",
                null,
                today.plusDays(9),
                Origin.GIVEN,
                null,
                null));
        assertThat(lots.find("kb-1", 5)).extracting(LotRow::number).containsExactly("KB-100%");
        assertThat(lots.find("ＫＢ", 5)).hasSize(1);
        assertThat(lots.find("%%", 5)).isEmpty();
        assertThat(lots.find("B-1", 5)).isEmpty();
        assertThat(lots.find("K", 5)).isEmpty();
    }

    @Test
    void the_latest_lines_are_those_of_the_units_own_place() {
        PlaceId depot = places.depotOf(tree.county());
        ledger.receive(fixture.receipt(depot, masks, 500, today, null));
        ledger.receive(fixture.receipt(store, masks, 10, today.minusDays(2), null));
        ledger.issue(fixture.issue(store, masks, 4, today));
        assertThat(book.latest(tree.school(), masks.id(), today, 5))
                .extracting(LedgerRow::quantity)
                .containsExactly(-4L, 10L);
        assertThat(book.latest(tree.school(), masks.id(), today, 1)).hasSize(1);
        assertThat(book.latest(tree.county(), masks.id(), today, 5))
                .extracting(LedgerRow::quantity)
                .containsExactly(500L);
    }

    @Test
    void who_issued_something_may_take_it_back_on_that_day_and_nobody_else_without_the_right_to_write() {
        ledger.receive(fixture.receipt(store, masks, 100, today, null));
        Actor principal = person("校长-0001");
        Actor deputy = person("校长-0002");
        Grant issuing = new Grant(Role.PRINCIPAL, tree.school());
        signedIn.as(principal, issuing);
        DocumentId mine = ledger.issue(fixture.issue(store, masks, 5, today)).document();
        DocumentId old = ledger.issue(fixture.issue(store, masks, 7, today)).document();

        signedIn.as(deputy, issuing);
        assertThat(book.document(mine).reversible()).isFalse();
        assertThatThrownBy(() -> ledger.reverse(DocumentId.next(), mine, "not mine"))
                .isInstanceOf(AccessRefused.class);

        signedIn.as(principal, issuing);
        assertThat(book.document(mine).reversible()).isTrue();
        ledger.reverse(DocumentId.next(), mine, "undone");
        assertThat(lots.at(tree.school(), masks.id()).getFirst().quantity()).isEqualTo(93);

        clock.advance(Duration.ofDays(1));
        assertThat(book.document(old).reversible()).isFalse();
        assertThatThrownBy(() -> ledger.reverse(DocumentId.next(), old, "too late"))
                .isInstanceOf(AccessRefused.class);
    }

    private Actor person(String name) {
        UUID account = Ids.next();
        rows.write("""
                insert into account (id, username, name_zh, name_en, password_hash, must_set_password, created_at,
                  version) values (?, ?, ?, ?, '-', false, current_timestamp, 0)""", Ids.bytes(account), name, name, name);
        return new Actor(account, name, "192.0.2.7");
    }

    private List<DocumentId> found(String text) {
        return book.find(text, 10).stream().map(LedgerRow::document).toList();
    }
}
