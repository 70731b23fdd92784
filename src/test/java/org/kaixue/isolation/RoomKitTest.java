package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.Figures;
import org.kaixue.need.NormDefaults;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.Origin;
import org.kaixue.stock.Places;
import org.kaixue.stock.Posted;
import org.kaixue.stock.ReceiveDraft;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** The isolation kit in a school's store, and what is taken of it for a room. */
@DatabaseTest
class RoomKitTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private RoomFixture fixture;

    @Autowired
    private RoomKit kit;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults norms;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Places places;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Figures figures;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private SignedIn signedIn;

    private UnitId school;
    private FacilityId room;
    private Item n95;

    @BeforeEach
    void two_rooms_and_eleven_respirators() {
        SystemWork.run("test", () -> {
            items.install();
            norms.install();
        });
        school = fixture.aSchool().entered();
        room = fixture.freeRoom(school, "隔离室一", RoomPurpose.ANY, 1);
        fixture.freeRoom(school, "隔离室二", RoomPurpose.ANY, 1);
        n95 = catalogue.byCode(DefaultItem.N95.code()).orElseThrow();
        receive(n95, 11);
        signedIn.as(Role.DOCTOR, school);
    }

    private void receive(Item item, long quantity) {
        SystemWork.run(
                "test",
                () -> ledger.receive(new ReceiveDraft(
                        DocumentId.next(),
                        places.storeOf(school),
                        clock.today(),
                        item.id(),
                        pieces(item, quantity),
                        null,
                        null,
                        item.expiryTracked() ? clock.today().plusYears(1) : null,
                        Origin.BOUGHT,
                        null,
                        null)));
    }

    private static Typed pieces(Item item, long quantity) {
        return Typed.of(quantity, Quantities.baseUnit(item).name().zh());
    }

    private KitLine line(Item item) {
        return kit.of(school, organisation.term().id()).stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_need_follows_the_rooms_and_what_is_short_comes_first() {
        KitLine respirators = line(n95);
        assertThat(respirators.perRoom()).isEqualByComparingTo(BigDecimal.valueOf(5));
        assertThat(respirators.need()).isEqualTo(10);
        assertThat(respirators.held()).isEqualTo(11);
        assertThat(respirators.complete()).isTrue();
        assertThat(kit.of(school, organisation.term().id()).getFirst().complete())
                .isFalse();
        assertThat(kit.of(school, organisation.term().id())).hasSize((int) Arrays.stream(DefaultItem.values())
                .filter(item -> catalogue.byCode(item.code()).orElseThrow().category() == Category.ISOLATION_KIT)
                .count());
    }

    @Test
    void what_is_used_leaves_the_store_once_however_often_it_is_sent() {
        DocumentId document = DocumentId.next();
        CaseId of = RoomFixture.aCase();
        Posted first = kit.use(room, of, document, n95.id(), pieces(n95, 5));
        Posted again = kit.use(room, of, document, n95.id(), pieces(n95, 5));
        assertThat(first.alreadyPosted()).isFalse();
        assertThat(again.alreadyPosted()).isTrue();
        assertThat(line(n95).held()).isEqualTo(6);
        assertThat(line(n95).complete()).isFalse();
        assertThat(kit.uses(school)).singleElement().satisfies(use -> {
            assertThat(use.document()).isEqualTo(document);
            assertThat(use.room()).isEqualTo(room);
        });
    }

    @Test
    void nothing_is_kept_of_a_use_that_the_store_cannot_give() {
        assertThatThrownBy(() -> kit.use(room, null, DocumentId.next(), n95.id(), pieces(n95, 12)))
                .isInstanceOf(RuleViolation.class);
        assertThat(kit.uses(school)).isEmpty();
        assertThat(line(n95).held()).isEqualTo(11);
    }

    @Test
    void only_kit_is_taken_here_and_only_by_who_may_issue_it() {
        Item masks = catalogue.byCode(DefaultItem.MASK.code()).orElseThrow();
        assertThatThrownBy(() -> kit.use(room, null, DocumentId.next(), masks.id(), pieces(masks, 1)))
                .hasMessageContaining("room.kit.only");
        signedIn.as(Role.SUPERVISOR, school);
        assertThatThrownBy(() -> kit.use(room, null, DocumentId.next(), n95.id(), pieces(n95, 1)))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_school_whose_store_holds_all_of_it_is_counted() {
        FigureScope scope = new FigureScope(school, organisation.term().id());
        assertThat(figures.figure(RoomFigures.KIT, scope).value()).isEqualByComparingTo("0");
        catalogue.items().stream()
                .filter(item -> item.category() == Category.ISOLATION_KIT)
                .forEach(item -> receive(item, 200));
        assertThat(figures.figure(RoomFigures.KIT, scope).value()).isEqualByComparingTo("1");
        FigureScope above =
                new FigureScope(organisation.prefecture(), organisation.term().id());
        signedIn.as(Role.BUREAU_OFFICER, organisation.prefecture());
        assertThat(figures.figure(RoomFigures.KIT, above).value()).isEqualByComparingTo("1");
    }
}
