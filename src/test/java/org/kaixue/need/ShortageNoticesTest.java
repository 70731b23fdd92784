package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.IssueDraft;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.OpeningLine;
import org.kaixue.stock.Origin;
import org.kaixue.stock.PlaceId;
import org.kaixue.stock.Places;
import org.kaixue.stock.Purpose;
import org.kaixue.stock.ReceiveDraft;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A school of 100 pupils uses 100 masks a school day; red is under seven days. */
@DatabaseTest
class ShortageNoticesTest {

    @Autowired
    private ShortageWatch watch;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private OrganisationFixtures organisation;

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
    private BusinessClock clock;

    @Autowired
    private TestClock testClock;

    @Autowired
    private CoverBands bands;

    @Autowired
    private SignedIn signedIn;

    private UnitId county;
    private UnitId school;
    private PlaceId store;
    private Item masks;

    @BeforeEach
    void aSchoolWithMasksForTenDays() {
        items.install();
        norms.install();
        county = organisation.aCounty();
        school = organisation
                .aSchool()
                .inCounty(county)
                .with(100)
                .pupils()
                .with(0)
                .staff()
                .entered();
        masks = catalogue.byCode(DefaultItem.MASK.code()).orElseThrow();
        organisation.term();
        signedIn.as(Role.LOGISTICS, county);
        store = places.storeOf(school);
        receive(1_000);
    }

    @Test
    void falling_below_red_is_told_once_to_school_and_county_and_to_nobody_else() {
        issue(200);
        assertThat(open()).as("eight days are not red").isEmpty();

        issue(200);
        issue(100);
        assertThat(open()).singleElement().satisfies(notice -> {
            assertThat(notice.messageKey()).isEqualTo("need.notice.red");
            assertThat(notice.args()).containsExactly("口罩", "Mask");
            assertThat(notice.link()).startsWith("supply/item/MASK?unit=");
            assertThat(notice.read()).isFalse();
        });
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(open()).hasSize(1);
        signedIn.as(Role.PRINCIPAL, organisation.aSchool().inCounty(county).entered());
        assertThat(open()).isEmpty();
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(open()).isEmpty();
    }

    @Test
    void risen_again_it_is_taken_down_also_by_a_bulk_load_which_itself_tells_nobody() {
        issue(600);
        assertThat(open()).hasSize(1);
        receive(2_000);
        assertThat(open()).isEmpty();

        issue(2_000);
        assertThat(open()).hasSize(1);
        SystemWork.run("import", () -> ledger.load(List.of(opening(3_000))));
        assertThat(open()).isEmpty();

        SystemWork.run(
                "import", () -> ledger.load(List.of(OpeningLine.issued(store, today(), masks.id(), pieces(3_200)))));
        assertThat(open()).isEmpty();
    }

    @Test
    void what_was_red_already_does_not_fall_below_red() {
        SystemWork.run(
                "import", () -> ledger.load(List.of(OpeningLine.issued(store, today(), masks.id(), pieces(500)))));
        issue(100);
        assertThat(open()).isEmpty();
    }

    @Test
    void what_expires_falls_below_red_though_nothing_is_posted() {
        holdOnly(1_000, today().plusDays(9));
        look();
        assertThat(open())
                .as("more than a week of school days until it expires")
                .isEmpty();

        testClock.advance(Duration.ofDays(4));
        look();
        look();
        assertThat(open()).hasSize(1);

        receive(2_000);
        assertThat(open()).isEmpty();
    }

    @Test
    void what_is_found_red_at_the_first_look_or_becomes_it_by_new_limits_is_not_told() {
        holdOnly(600, today().plusYears(1));
        look();
        assertThat(open()).isEmpty();

        receive(400);
        look();
        SystemWork.run("test", () -> bands.change(new BandLimits(today(), 12, 14, 50, 100)));
        look();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_depot_falls_below_nothing() {
        PlaceId depot = places.depotOf(county);
        ledger.receive(receipt(depot, 50));
        ledger.issue(issuing(depot, 50));
        assertThat(open()).isEmpty();
    }

    private void holdOnly(long quantity, LocalDate expiresOn) {
        SystemWork.run(
                "import", () -> ledger.load(List.of(OpeningLine.issued(store, today(), masks.id(), pieces(1_000)))));
        SystemWork.run(
                "import",
                () -> ledger.load(List.of(OpeningLine.received(
                        store, today(), masks.id(), pieces(quantity), "S3", expiresOn, Origin.GIVEN))));
        watch.judge();
    }

    private void look() {
        watch.age();
    }

    private List<NoticeRow> open() {
        watch.judge();
        return board.open();
    }

    private LocalDate today() {
        return clock.today();
    }

    private void receive(long quantity) {
        ledger.receive(receipt(store, quantity));
        watch.judge();
    }

    private ReceiveDraft receipt(PlaceId place, long quantity) {
        return new ReceiveDraft(
                DocumentId.next(),
                place,
                today(),
                masks.id(),
                pieces(quantity),
                "S1",
                null,
                today().plusYears(1),
                Origin.BOUGHT,
                null,
                null);
    }

    private void issue(long quantity) {
        ledger.issue(issuing(store, quantity));
        watch.judge();
    }

    private IssueDraft issuing(PlaceId place, long quantity) {
        return new IssueDraft(DocumentId.next(), place, today(), masks.id(), pieces(quantity), null, Purpose.USE, null);
    }

    private OpeningLine opening(long quantity) {
        return OpeningLine.received(
                store, today(), masks.id(), pieces(quantity), "S2", today().plusYears(1), Origin.GIVEN);
    }

    private Typed pieces(long quantity) {
        return Typed.of(quantity, masks.units().getFirst().name().zh());
    }
}
