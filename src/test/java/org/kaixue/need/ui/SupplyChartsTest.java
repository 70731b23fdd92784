package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.ui.Supplies.LINKS;
import static org.kaixue.need.ui.Supplies.MASK;
import static org.kaixue.need.ui.Supplies.TODAY;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.StepChart;
import org.kaixue.common.Band;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverCurve;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.ItemRow;

class SupplyChartsTest {

    private final SupplyCharts charts = new SupplyCharts(Supplies.chinese(), LINKS);

    @Test
    void a_bar_says_stock_need_and_cover_and_leads_to_its_item() {
        BulletChart chart = bullets(Supplies.redMasks());

        BulletChart.Row masks = chart.rows().getFirst();
        assertThat(masks.label()).isEqualTo("口罩");
        assertThat(masks.sublabel()).isEqualTo("46 / 162万只");
        assertThat(masks.verdict()).isEqualTo("● 4.0 天");
        assertThat(masks.band()).isEqualTo(Band.RED);
        assertThat(masks.link().href()).isEqualTo(LINKS.item(MASK).href());
        assertThat(masks.link().tooltip()).isEqualTo("口罩：可用 460,000只，需求 1,620,000只，4.0 天；41 所学校不足。");
    }

    @Test
    void a_total_that_leaves_schools_out_says_so() {
        assertThat(bullets(Supplies.redMasks()).rows().get(1).link().tooltip()).contains("不含资料不全的 7 所学校");
    }

    @Test
    void a_need_that_nobody_knows_is_no_need_of_zero() {
        List<ItemRow> rows = List.of(new ItemRow(MASK, Supplies.position(0, 400, 0, 0, Cover.UNKNOWN)));

        assertThat(bullets(rows).rows().getFirst().need()).isEqualTo(OptionalLong.empty());
        assertThat(bullets(rows).summary()).isEqualTo("1 种物资：0 种不足，0 种偏紧，1 种缺资料。");
        assertThat(bullets(Supplies.redMasks()).summary()).doesNotContain("缺资料");
    }

    @Test
    void the_table_has_all_items_to_the_last_piece() {
        Supply supply = supply(Supplies.redMasks());

        assertThat(charts.table(supply).rows()).hasSize(2);
        assertThat(charts.table(supply).rows().getFirst().cells()).contains("460,000只", "1,620,000只");
    }

    @Test
    void the_line_ends_where_the_stock_does() {
        StepChart chart = new CoverChart(Supplies.curve(TODAY.plusDays(4)), Supplies.chinese(), LINKS).chart();

        assertThat(chart.summary()).isEqualTo("口罩现可用 4.0 天。预计 11月27日 用完。");
        assertThat(chart.todayLabel()).isEqualTo("今天 4.0 天");
        assertThat(chart.past()).hasSize(CoverCurve.PAST_DAYS + 1);
        assertThat(chart.forecast()).get().satisfies(forecast -> {
            assertThat(forecast.label()).isEqualTo("11月27日 用完");
            assertThat(forecast.points()).hasSize(4);
        });
        assertThat(chart.limits()).extracting(StepChart.Limit::label).containsExactly("红线 7 天", "目标 14 天");
    }

    @Test
    void what_lasts_longer_than_the_picture_reaches_is_not_said_to_run_out_in_it() {
        StepChart chart = new CoverChart(Supplies.curve(null), Supplies.chinese(), LINKS).chart();

        assertThat(chart.forecast()).get().satisfies(forecast -> assertThat(forecast.label())
                .doesNotContain("用完"));
        assertThat(chart.summary()).endsWith("本学期内不会用完。");
    }

    private BulletChart bullets(List<ItemRow> rows) {
        return charts.bullets(supply(rows), rows);
    }

    private static Supply supply(List<ItemRow> rows) {
        return Supplies.supply(new Supply.Headline(400, 41, 41, 0, 7, null), rows);
    }
}
