package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.Figures;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolFixture;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.OpeningLine;
import org.kaixue.stock.Origin;
import org.kaixue.stock.Places;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NeedServiceTest {

    @Autowired
    private NeedService needs;

    @Autowired
    private Norms norms;

    @Autowired
    private CoverBands bands;

    @Autowired
    private Figures figures;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults defaults;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Places places;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void defaults() {
        items.install();
        defaults.install();
        signedIn.as(Role.ADMINISTRATOR, organisation.prefecture());
    }

    @Test
    void a_school_of_300_pupils_and_50_staff_needs_400_masks_a_day() {
        UnitId school =
                school(organisation.aSchool().with(300).pupils().with(50).staff());
        received(school, item(DefaultItem.MASK), 4_000, clock.today().plusDays(300));

        NeedExplanation explained = needs.explain(
                SupplyQuery.of(school, term()), item(DefaultItem.MASK).id());

        assertThat(explained.position().need()).isEqualTo(400 * 14);
        assertThat(explained.position().cover().value()).hasToString("10.0");
        assertThat(explained.factors())
                .extracting(NeedExplanation.Factor::counted, NeedExplanation.Factor::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(NormDriver.Counted.PUPILS, 300L),
                        org.assertj.core.groups.Tuple.tuple(NormDriver.Counted.STAFF, 50L));
        assertThat(explained.factors().getFirst().sources())
                .as("eight classes of up to forty, each with the day from which its headcount holds")
                .hasSize(8)
                .allSatisfy(source ->
                        assertThat(source.since()).isEqualTo(clock.today().minusDays(100)))
                .extracting(NeedExplanation.Source::value)
                .contains(38L);
        assertThat(explained.holdings())
                .containsExactly(new NeedExplanation.Holding(clock.today().plusDays(300), 4_000, 4_000, false));
    }

    @Test
    void a_school_that_has_not_entered_its_gates_is_a_gap_of_the_prefecture() {
        UnitId silent = school(organisation.aSchool().withoutEntered(FacilityKind.GATE));
        school(organisation.aSchool());

        Supply supply = needs.supply(SupplyQuery.of(organisation.prefecture(), term()));

        assertThat(supply.headline().schools()).isEqualTo(2);
        assertThat(supply.headline().incomplete()).isEqualTo(1);
        assertThat(supply.gaps()).containsExactly(new Supply.Gap(Blocker.NO_GATES, List.of(silent)));
        assertThat(supply.units()).hasSize(2);
        assertThat(needs.schools(SupplyQuery.of(organisation.prefecture(), term()))
                        .units())
                .extracting(row -> row.unit().id())
                .contains(silent);
    }

    @Test
    void a_batch_picks_schools_and_judges_each_of_them_whole() {
        school(organisation.aSchool().inBatch(1));
        UnitId second = school(organisation.aSchool().inBatch(2));

        Supply supply = needs.schools(new SupplyQuery(organisation.prefecture(), term(), 2, null));

        assertThat(supply.units()).extracting(row -> row.unit().id()).containsExactly(second);
    }

    @Test
    void a_page_costs_four_statements_at_ten_schools_and_at_four_hundred() throws Exception {
        UnitId county = organisation.aCounty();
        enter(county, 10);
        needs.supply(SupplyQuery.of(county, term()));
        List<String> atTen = statements(county);
        enter(county, 390);
        needs.supply(SupplyQuery.of(county, term()));
        List<String> atFourHundred = statements(county);

        assertThat(atTen).hasSizeLessThanOrEqualTo(5);
        assertThat(atFourHundred).hasSameSizeAs(atTen);
        assertThat(needs.supply(SupplyQuery.of(county, term())).headline().schools())
                .isEqualTo(400);
    }

    @Test
    void a_principal_is_refused_the_supplies_of_another_school_in_every_way() {
        UnitId a = school(organisation.aSchool());
        UnitId b = school(organisation.aSchool());
        Item mask = item(DefaultItem.MASK);
        TermId term = term();
        signedIn.as(Role.PRINCIPAL, b);

        assertThat(needs.supply(SupplyQuery.of(b, term)).headline().schools()).isEqualTo(1);
        assertThatThrownBy(() -> needs.supply(SupplyQuery.of(a, term))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> needs.schools(SupplyQuery.of(a, term))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> needs.byUnit(SupplyQuery.of(a, term), mask.id()))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> needs.explain(SupplyQuery.of(a, term), mask.id()))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> needs.coverOverTime(SupplyQuery.of(a, term), mask.id()))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> norms.create(draft("1"))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> figures.figure("need.figure.schools", new FigureScope(a, term)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> bands.change(new BandLimits(clock.today(), 5, 10, 50, 100)))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void cover_over_time_is_read_from_the_ledger() {
        UnitId school = school(organisation.aSchool().with(100).pupils().with(0).staff());
        Item mask = item(DefaultItem.MASK);
        SystemWork.run(
                "test",
                () -> ledger.load(List.of(
                        line(school, mask, 1_000, clock.today().plusDays(300), 10), issued(school, mask, 300, 4))));

        CoverCurve curve = needs.coverOverTime(SupplyQuery.of(school, term()), mask.id());

        assertThat(curve.today().value()).hasToString("7.0");
        assertThat(curve.past().reversed())
                .extracting(point -> point.value().toString())
                .startsWith("7.0", "7.0", "7.0", "7.0", "10.0")
                .endsWith("0.0");
        assertThat(curve.forecast().getLast().day()).isEqualTo(curve.runOutOn());
    }

    @Test
    void a_past_day_is_answered_as_it_stood_by_what_the_books_say_now() throws Exception {
        UnitId school = school(organisation.aSchool().with(100).pupils().with(0).staff());
        Item mask = item(DefaultItem.MASK);
        LocalDate expires = clock.today().plusDays(300);
        load(line(school, mask, 1_000, expires, 10), issued(school, mask, 300, 4));
        SupplyQuery now = SupplyQuery.of(organisation.prefecture(), term());
        SupplyQuery then = now.withOn(clock.today().minusDays(5));

        assertThat(usable(then, mask)).isEqualTo(1_000);
        assertThat(needs.supply(then).day()).isEqualTo(clock.today().minusDays(5));
        assertThat(usable(now.withOn(clock.today().minusDays(11)), mask)).isZero();
        load(issued(school, mask, 200, 6));
        assertThat(usable(then, mask)).as("an issue entered late").isEqualTo(800);
        assertThat(usable(now, mask)).isEqualTo(500);
        assertThat(StatementCounter.count(() -> needs.supply(then)))
                .hasSameSizeAs(StatementCounter.count(() -> needs.supply(now)));

        CoverCurve curve = needs.coverOverTime(now, mask.id());
        assertThat(curve.past()).allSatisfy(point -> assertThat(
                        needs.coverOverTime(now.withOn(point.day()), mask.id()).today())
                .isEqualTo(point));
    }

    @Test
    void the_curve_looks_back_as_far_as_asked_week_by_week_where_days_would_be_too_many() {
        UnitId school = school(organisation.aSchool().with(100).pupils().with(0).staff());
        Item mask = item(DefaultItem.MASK);
        load(line(school, mask, 1_000, clock.today().plusDays(300), 40));
        SupplyQuery query = SupplyQuery.of(school, term());

        assertThat(needs.coverOverTime(query.withBack(90), mask.id()).past())
                .hasSize(90)
                .first()
                .extracting(CoverCurve.Point::day)
                .isEqualTo(clock.today().minusDays(90));
        CoverCurve year = needs.coverOverTime(query.withBack(365), mask.id());
        assertThat(year.past()).hasSize(53);
        assertThat(year.past().getFirst().day()).isEqualTo(clock.today().minusDays(365));
        assertThat(year.past().getLast()).satisfies(point -> {
            assertThat(point.day()).isEqualTo(clock.today().minusDays(1));
            assertThat(point.value()).hasToString("10.0");
        });
    }

    private void load(OpeningLine... lines) {
        SystemWork.run("test", () -> ledger.load(List.of(lines)));
    }

    private long usable(SupplyQuery query, Item item) {
        return needs.item(query, item.id()).total().usable();
    }

    @Test
    void a_change_ends_the_norm_that_held_and_shows_first_what_it_would_do() {
        UnitId school = school(organisation.aSchool().with(100).pupils().with(0).staff());
        received(school, item(DefaultItem.MASK), 1_000, clock.today().plusDays(300));
        NormDraft twoADay = draft("2");
        Norm held = held();

        NormImpact impact = norms.preview(twoADay, held);

        assertThat(impact.items()).singleElement().satisfies(change -> {
            assertThat(change.before().need()).isEqualTo(1_400);
            assertThat(change.after().need()).isEqualTo(2_800);
            assertThat(change.before().red()).isZero();
            assertThat(change.after().red()).isEqualTo(1);
        });

        norms.change(held, twoADay);

        assertThat(needs.explain(
                                SupplyQuery.of(school, term()),
                                item(DefaultItem.MASK).id())
                        .position()
                        .need())
                .isEqualTo(2_800);
        assertThat(norms.list().stream().filter(norm -> norm.id().equals(held.id())))
                .singleElement()
                .satisfies(norm ->
                        assertThat(norm.validTo()).isEqualTo(clock.today().minusDays(1)));
        assertThatThrownBy(() -> norms.change(held, draft("3"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_second_norm_for_the_same_scope_is_refused_while_the_first_holds() {
        assertThatThrownBy(() -> norms.create(draft("3")))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("need.norm.overlap"));
        norms.end(held(), clock.today());
        assertThatThrownBy(() -> norms.create(draft("3"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void limits_of_the_bands_hold_from_their_day_on() {
        bands.change(new BandLimits(clock.today(), 5, 10, 50, 100));
        assertThat(bands.current().redBelowDays()).isEqualTo(5);
        bands.change(new BandLimits(clock.today().plusDays(1), 3, 6, 50, 100));
        assertThat(bands.current().redBelowDays()).isEqualTo(5);
        assertThat(bands.list()).hasSize(3);
    }

    @Test
    void the_figures_of_a_page_are_the_figures_of_its_supply() {
        UnitId school = school(organisation.aSchool().with(100).pupils().with(0).staff());
        received(school, item(DefaultItem.MASK), 1_000, clock.today().plusDays(300));
        FigureScope scope = new FigureScope(school, term());

        Map<String, Figure> values =
                figures.figures(List.of("need.figure.masks.stock", "need.figure.masks.need"), scope);

        assertThat(value(values, "need.figure.masks.stock")).isEqualByComparingTo("1000");
        assertThat(value(values, "need.figure.masks.need")).isEqualByComparingTo("1400");
        assertThat(figures.catalogue()).isNotEmpty();
    }

    private static @Nullable BigDecimal value(Map<String, Figure> values, String key) {
        Figure figure = values.get(key);
        return figure == null ? null : figure.value();
    }

    private Norm held() {
        return norms.list().stream()
                .filter(norm -> norm.driver() == NormDriver.PUPIL_DAY && norm.stage() == null)
                .findFirst()
                .orElseThrow();
    }

    private NormDraft draft(String rate) {
        return new NormDraft(
                item(DefaultItem.MASK).id(),
                NormDriver.PUPIL_DAY,
                new BigDecimal(rate),
                14,
                null,
                null,
                null,
                null,
                clock.today(),
                null,
                "来源",
                "source");
    }

    private List<String> statements(UnitId county) throws Exception {
        return StatementCounter.count(() -> needs.supply(SupplyQuery.of(county, term())));
    }

    private void enter(UnitId county, int number) {
        List<SchoolFixture> schools = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            schools.add(organisation.aSchool().inCounty(county).with(80).pupils());
        }
        organisation.enter(schools);
    }

    private UnitId school(SchoolFixture school) {
        return school.entered();
    }

    private TermId term() {
        return organisation.term().id();
    }

    private Item item(DefaultItem item) {
        return catalogue.byCode(item.code()).orElseThrow();
    }

    private void received(UnitId school, Item item, long quantity, LocalDate expiresOn) {
        SystemWork.run("test", () -> ledger.load(List.of(line(school, item, quantity, expiresOn, 0))));
    }

    private OpeningLine line(UnitId school, Item item, long quantity, LocalDate expiresOn, int daysAgo) {
        return OpeningLine.received(
                places.storeOf(school),
                clock.today().minusDays(daysAgo),
                item.id(),
                quantity(item, quantity),
                null,
                expiresOn,
                Origin.BOUGHT);
    }

    private OpeningLine issued(UnitId school, Item item, long quantity, int daysAgo) {
        return OpeningLine.issued(
                places.storeOf(school), clock.today().minusDays(daysAgo), item.id(), quantity(item, quantity));
    }

    private static Typed quantity(Item item, long quantity) {
        return Typed.of(quantity, item.units().getFirst().name().zh());
    }
}
