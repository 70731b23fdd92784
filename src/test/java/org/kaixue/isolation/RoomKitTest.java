package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.kaixue.organisation.Grant;
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
    private KitUses uses;

    @Autowired
    private CaseWatch watch;

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

    private KitTaking of(Item item, long quantity) {
        return new KitTaking(DocumentId.next(), item.id(), pieces(item, quantity));
    }

    @Test
    void what_is_used_leaves_the_store_once_however_often_it_is_sent() {
        List<KitTaking> five = List.of(of(n95, 5));
        CaseId of = fixture.aCase(school);
        assertThat(uses.use(room, of, five)).noneMatch(Posted::alreadyPosted);
        assertThat(uses.use(room, of, five)).allMatch(Posted::alreadyPosted);
        assertThat(line(n95).held()).isEqualTo(6);
        assertThat(line(n95).complete()).isFalse();
        assertThat(uses.uses(school)).singleElement().satisfies(use -> {
            assertThat(use.document()).isEqualTo(five.getFirst().document());
            assertThat(use.room()).isEqualTo(room);
            assertThat(use.of()).isEqualTo(of);
            assertThat(use.item()).isEqualTo(n95);
            assertThat(use.quantity()).isEqualTo(5);
            assertThat(use.reversed()).isFalse();
        });
        assertThatThrownBy(() -> uses.use(room, fixture.aCase(school), five)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_case_has_what_was_used_for_it_and_its_open_pages_are_told() {
        CaseId one = fixture.aCase(school);
        CaseId other = fixture.aCase(school);
        AtomicInteger told = new AtomicInteger();
        watch.onChange(one, told::incrementAndGet);
        uses.use(room, one, List.of(of(n95, 2)));
        uses.use(room, other, List.of(of(n95, 3)));
        assertThat(told).hasValue(1);
        assertThat(uses.usesFor(school, one)).singleElement().satisfies(use -> assertThat(use.quantity())
                .isEqualTo(2));
        assertThat(uses.uses(school)).hasSize(2);
        SystemWork.run(
                "test",
                () -> ledger.reverse(
                        DocumentId.next(), uses.usesFor(school, one).getFirst().document(), "拿错了"));
        assertThat(uses.usesFor(school, one)).singleElement().matches(KitUse::reversed);
    }

    @Test
    void where_one_item_does_not_suffice_nothing_leaves_and_it_is_said_at_that_item() {
        Item gloves = catalogue.byCode(DefaultItem.GLOVES.code()).orElseThrow();
        receive(gloves, 1);
        CaseId of = fixture.aCase(school);
        assertThatThrownBy(() -> uses.use(room, of, List.of(of(n95, 2), of(gloves, 4))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("stock.insufficient");
                    assertThat(refusal.field()).isEqualTo(gloves.code());
                });
        assertThat(uses.usesFor(school, of)).isEmpty();
        assertThat(line(n95).held()).as("all or nothing").isEqualTo(11);
        assertThatThrownBy(() -> uses.use(room, of, List.of())).hasMessageContaining("room.kit.nothing");
    }

    @Test
    void many_who_send_the_same_at_once_take_it_once() throws Exception {
        List<KitTaking> two = List.of(of(n95, 2));
        CaseId of = fixture.aCase(school);
        try (ExecutorService phones = Executors.newFixedThreadPool(8)) {
            Callable<List<Posted>> send = () -> uses.use(room, of, two);
            for (Future<List<Posted>> sent : phones.invokeAll(Collections.nCopies(8, send))) {
                assertThat(sent.get()).hasSize(1);
            }
        }
        assertThat(line(n95).held()).isEqualTo(9);
        assertThat(uses.usesFor(school, of)).hasSize(1);
    }

    @Test
    void only_kit_is_taken_here_and_only_by_who_may_issue_it() {
        Item masks = catalogue.byCode(DefaultItem.MASK.code()).orElseThrow();
        assertThatThrownBy(() -> uses.use(room, null, List.of(of(masks, 1)))).hasMessageContaining("room.kit.only");
        signedIn.as(Role.SUPERVISOR, school);
        assertThatThrownBy(() -> uses.use(room, null, List.of(of(n95, 1)))).isInstanceOf(AccessRefused.class);
    }

    @Test
    void for_a_case_only_whoever_leads_it_takes_kit() {
        CaseId of = fixture.aCase(school);
        for (Role reader : List.of(Role.PRINCIPAL, Role.DUTY_LEADER, Role.LOGISTICS)) {
            signedIn.as(reader, school);
            assertThatThrownBy(() -> uses.use(room, of, List.of(of(n95, 1))))
                    .as("%s", reader)
                    .isInstanceOf(AccessRefused.class);
        }
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(uses.use(room, null, List.of(of(n95, 1)))).hasSize(1);
        assertThat(uses.usesFor(school, of)).isEmpty();
        signedIn.as(Role.DUTY_LEADER, school);
        assertThatThrownBy(() -> uses.uses(school)).as("sees no store").isInstanceOf(AccessRefused.class);
        UnitId other = fixture.aSchool().entered();
        signedIn.as("both", new Grant(Role.DOCTOR, school), new Grant(Role.DOCTOR, other));
        CaseId theirs = fixture.aCase(other);
        assertThatThrownBy(() -> uses.use(room, theirs, List.of(of(n95, 1)))).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.DOCTOR, school);
        assertThat(uses.use(room, of, List.of(of(n95, 1)))).hasSize(1);
        assertThat(line(n95).held()).isEqualTo(9);
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
