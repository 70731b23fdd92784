package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.kaixue.need.Blocker;
import org.kaixue.need.NeedService;
import org.kaixue.need.NormDefaults;
import org.kaixue.need.Supply;
import org.kaixue.need.SupplyQuery;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.OpeningLine;
import org.kaixue.stock.Origin;
import org.kaixue.stock.Places;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

class SupplyPagesTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Units units;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults norms;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private NeedService needs;

    @Autowired
    private Places places;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BusinessClock clock;

    private UnitId prefecture;
    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_school_that_has_masks_for_four_days_and_one_without_gates() {
        items.install();
        norms.install();
        prefecture = organisation.prefecture();
        county = organisation.aCounty();
        school = organisation
                .aSchool()
                .inCounty(county)
                .with(300)
                .pupils()
                .with(50)
                .staff()
                .entered();
        organisation
                .aSchool()
                .inCounty(county)
                .withoutEntered(FacilityKind.GATE)
                .entered();
        received(DefaultItem.MASK, 1_600, clock.today().plusDays(300));
    }

    @Test
    void logistics_reads_on_top_what_the_service_says() {
        signIn(Role.LOGISTICS, prefecture);

        open("supply");

        Supply supply =
                needs.supply(SupplyQuery.of(prefecture, organisation.term().id()));
        assertThat(supply.headline().incomplete()).isEqualTo(1);
        assertThat(find(H1.class).single().getText()).isEqualTo("物资存量与需求");
        assertThat(sentences())
                .first()
                .asString()
                .startsWith("● 2 所学校中 " + supply.headline().redDays() + " 所不足 7 天");
        assertThat(sentences()).anyMatch(sentence -> sentence.contains("最先用完："));
        assertThat(sentences()).anyMatch(sentence -> sentence.contains("1 所学校资料不全"));
    }

    @Test
    void an_english_reader_reads_the_same_in_english() {
        signIn(Role.LOGISTICS, prefecture);
        UI.getCurrent().setLocale(Locale.ENGLISH);

        open("supply");

        assertThat(sentences()).first().asString().contains("of 2 schools have less than 7 days");
    }

    @Test
    void every_link_of_the_page_keeps_whose_figures_they_are() {
        signIn(Role.LOGISTICS, prefecture);

        open("supply?unit=" + code(county));

        assertThat(all(Anchor.class))
                .extracting(Anchor::getHref)
                .filteredOn(href -> href.startsWith("supply") && href.contains("?"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(href).contains("unit=").contains("term="));
    }

    @Test
    void who_may_only_read_is_offered_no_document() {
        signIn(Role.SUPERVISOR, county);
        open("supply?unit=" + code(school));
        assertThat(buttons()).isNotEmpty().doesNotContain("入库", "出库", "盘点");
    }

    @Test
    void logistics_enters_documents_from_where_one_stands() {
        signIn(Role.LOGISTICS, county);
        open("supply?unit=" + code(school));
        assertThat(buttons()).contains("入库", "出库", "盘点");
    }

    @Test
    void the_gaps_page_leads_to_the_part_of_the_school_that_mends_the_gap() {
        signIn(Role.LOGISTICS, prefecture);

        open("supply/gaps");

        assertThat(sentences()).singleElement().asString().contains("2 所学校中 1 所资料不全");
        var gaps = grid("数据缺口");
        assertThat(cell(gaps, 0, 0)).isEqualTo("未填校门");
        String href = test(gaps).getLitRendererPropertyValue(0, 4, "href", String.class);
        assertThat(href).startsWith("organisation/school/").endsWith("?tab=" + Blocker.NO_GATES.tab());
    }

    @Test
    void one_kind_of_gap_can_be_picked_by_the_address() {
        signIn(Role.LOGISTICS, prefecture);

        open("supply/gaps?kind=" + Blocker.NO_STAFF);

        assertThat(test(grid("数据缺口")).size()).isZero();
    }

    @Test
    void a_school_without_gaps_is_told_so() {
        signIn(Role.LOGISTICS, prefecture);

        open("supply/gaps?unit=" + code(school));

        assertThat(sentences()).singleElement().asString().startsWith("✓ 1 所学校的资料齐全");
        assertThat(find(Paragraph.class, grid("数据缺口").getEmptyStateComponent()).all())
                .extracting(Paragraph::getText)
                .containsExactly("没有数据缺口", "所有学校的需求都能计算。");
    }

    @Test
    void an_item_of_a_school_shows_where_its_need_comes_from_and_the_walk_through_its_store() {
        signIn(Role.LOGISTICS, prefecture);

        open("supply/item/MASK?unit=" + code(school));

        assertThat(all(Paragraph.class))
                .extracting(paragraph -> paragraph.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("学生 300 ×") && text.contains("教职工 50 ×"));
        assertThat(sentences()).first().asString().startsWith("●").contains("4.0 天");
    }

    @Test
    void a_past_day_says_so_first_leads_back_to_today_and_takes_no_documents() {
        signIn(Role.LOGISTICS, county);
        String day = "&on=" + clock.today().minusDays(3);
        for (String page : List.of("supply", "supply/item/MASK")) {
            open(page + "?unit=" + code(school) + day);

            assertThat(find(Paragraph.class)
                            .withClassName("kx-about")
                            .single()
                            .getElement()
                            .getTextRecursively())
                    .contains("11月20日", "不是今天", "回到今天");
            assertThat(buttons()).doesNotContain("入库", "出库", "盘点");
            assertThat(all(Anchor.class))
                    .filteredOn(anchor -> anchor.getText().equals("回到今天"))
                    .singleElement()
                    .satisfies(back ->
                            assertThat(back.getHref()).startsWith(page + "?").doesNotContain("on="));
            assertThat(all(Anchor.class))
                    .filteredOn(anchor -> anchor.getHref().startsWith("supply/item/")
                            && !anchor.getText().equals("回到今天"))
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(item.getHref()).contains(day));
        }
    }

    @Test
    void a_day_that_is_not_over_or_no_day_at_all_is_today() {
        signIn(Role.LOGISTICS, county);
        for (String day :
                List.of(clock.today().toString(), clock.today().plusDays(1).toString(), "soon")) {
            open("supply?unit=" + code(school) + "&on=" + day);
            assertThat(find(Paragraph.class).withClassName("kx-about").all()).isEmpty();
            assertThat(buttons()).contains("入库");
        }
    }

    @Test
    void how_far_the_curve_looks_back_is_chosen_in_the_address() {
        signIn(Role.LOGISTICS, county);
        open("supply/item/MASK?unit=" + code(school) + "&back=90");
        assertThat(all(Anchor.class))
                .filteredOn(anchor -> anchor.hasClassName("kx-chosen"))
                .extracting(Anchor::getText)
                .containsExactly("90 天");
    }

    private List<String> sentences() {
        return find(Span.class).withClassName("kx-sentence").all().stream()
                .map(sentence -> sentence.getElement().getTextRecursively())
                .toList();
    }

    private List<String> buttons() {
        return all(Button.class).stream().map(Button::getText).toList();
    }

    private String code(UnitId unit) {
        return SystemWork.as("test", () -> units.tree().get(unit).code());
    }

    private void received(DefaultItem what, long quantity, LocalDate expires) {
        Item item = catalogue.byCode(what.code()).orElseThrow();
        Typed amount = Typed.of(quantity, item.units().getFirst().name().zh());
        SystemWork.run(
                "test",
                () -> ledger.load(List.of(OpeningLine.received(
                        places.storeOf(school), clock.today(), item.id(), amount, null, expires, Origin.BOUGHT))));
    }
}
