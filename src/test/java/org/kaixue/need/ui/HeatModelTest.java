package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.ui.Supplies.COUNTY;
import static org.kaixue.need.ui.Supplies.LINKS;
import static org.kaixue.need.ui.Supplies.MASK;
import static org.kaixue.need.ui.Supplies.OTHER_COUNTY;
import static org.kaixue.need.ui.Supplies.SCHOOL;
import static org.kaixue.need.ui.Supplies.THERMOMETER;
import static org.kaixue.need.ui.Supplies.days;
import static org.kaixue.need.ui.Supplies.percent;
import static org.kaixue.need.ui.Supplies.row;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Item;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.Cell;

class HeatModelTest {

    private static final Cell GREEN = new Cell(days("20.0", CoverBand.GREEN), 6, 0);
    private static final Cell AMBER = new Cell(days("9.7", CoverBand.AMBER), 13, 2);
    private static final Cell FEW = new Cell(percent("14", CoverBand.RED), 60, 0);
    private static final Cell MANY = new Cell(percent("31", CoverBand.RED), 70, 0);

    @Test
    void the_county_with_most_red_schools_for_its_size_comes_first() {
        HeatModel table = table(10, 10, row(OTHER_COUNTY, 84, 14, GREEN, MANY), row(COUNTY, 66, 13, AMBER, FEW));

        assertThat(table.rows()).extracting(HeatModel.Row::name).containsExactly("牧云县", "青澜县");
    }

    @Test
    void a_good_mean_does_not_hide_the_schools_that_are_red() {
        HeatModel table = table(10, 10, row(OTHER_COUNTY, 84, 14, GREEN, MANY));

        HeatModel.Cell masks = table.rows().getFirst().cells().getFirst();
        assertThat(masks.band()).isEqualTo(CoverBand.GREEN);
        assertThat(masks.red()).isEqualTo(6);
        assertThat(masks.tooltip()).isEqualTo("青澜县 · 口罩：20.0 天。6 所学校不足。");
    }

    @Test
    void a_cell_says_what_it_leaves_out() {
        HeatModel table = table(10, 10, row(COUNTY, 66, 13, AMBER, FEW));

        assertThat(table.rows().getFirst().cells().getFirst().tooltip()).contains("不含资料不全的 2 所学校");
    }

    @Test
    void each_cell_leads_to_the_item_in_that_unit() {
        HeatModel table = table(10, 10, row(COUNTY, 66, 13, AMBER, FEW));

        assertThat(table.rows().getFirst().cells().getFirst().href())
                .isEqualTo(LINKS.of(COUNTY.id()).item(MASK).href());
        assertThat(table.rows().getFirst().href())
                .isEqualTo(LINKS.of(COUNTY.id()).supply().href());
    }

    @Test
    void what_is_not_shown_is_counted() {
        HeatModel table = table(1, 1, row(OTHER_COUNTY, 84, 14, GREEN, MANY), row(COUNTY, 66, 13, AMBER, FEW));

        assertThat(table.moreUnits()).isOne();
        assertThat(table.moreItems()).isOne();
        assertThat(table.rows().getFirst().cells()).hasSize(1);
    }

    @Test
    void a_row_of_a_school_counts_no_schools() {
        HeatModel table = table(10, 10, row(SCHOOL, 1, 1, new Cell(days("2.0", CoverBand.RED), 1, 0), FEW));

        assertThat(table.ofSchools()).isTrue();
        assertThat(table.rows().getFirst().red()).isNull();
        assertThat(table.rows().getFirst().cells())
                .extracting(HeatModel.Cell::red)
                .containsOnly(0);
    }

    private static HeatModel table(int units, int items, Supply.UnitRow... rows) {
        Supply supply = Supplies.supply(
                new Supply.Headline(150, 27, 27, 0, 0, null), Supplies.redMasks(), List.of(rows), List.of());
        List<Item> shown = Stream.of(MASK, THERMOMETER).limit(items).toList();
        return HeatModel.of(supply, units, shown, Supplies.chinese(), LINKS);
    }
}
