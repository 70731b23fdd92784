package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.ui.Supplies.COUNTY;
import static org.kaixue.need.ui.Supplies.LIMITS;
import static org.kaixue.need.ui.Supplies.OTHER_COUNTY;
import static org.kaixue.need.ui.Supplies.days;
import static org.kaixue.need.ui.Supplies.percent;
import static org.kaixue.need.ui.Supplies.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Supply.Cell;
import org.kaixue.need.Supply.UnitRow;

class WorstFirstTest {

    private static final Cell ENOUGH = new Cell(days("20.0", CoverBand.GREEN), 0, 0);
    private static final Cell NO_MASKS = new Cell(days("0.0", CoverBand.RED), 1, 0);
    private static final Cell NO_GATE = new Cell(percent("0", CoverBand.RED), 1, 0);
    private static final Cell UNKNOWN = new Cell(Cover.UNKNOWN, 0, 1);

    @Test
    void what_runs_out_is_more_urgent_than_what_is_missing_for_good() {
        UnitRow lacksGates = row(OTHER_COUNTY, 1, 1, ENOUGH, NO_GATE, NO_GATE);
        UnitRow lacksMasks = row(COUNTY, 1, 1, NO_MASKS, NO_GATE, ENOUGH);

        assertThat(WorstFirst.sorted(List.of(lacksGates, lacksMasks), LIMITS)).containsExactly(lacksMasks, lacksGates);
    }

    @Test
    void among_equals_the_one_with_less_comes_first() {
        UnitRow more = row(OTHER_COUNTY, 1, 0, new Cell(days("13.0", CoverBand.AMBER), 0, 0));
        UnitRow less = row(COUNTY, 1, 0, new Cell(days("8.0", CoverBand.AMBER), 0, 0));

        assertThat(WorstFirst.sorted(List.of(more, less), LIMITS)).containsExactly(less, more);
    }

    @Test
    void a_unit_is_as_good_as_its_worst_item() {
        assertThat(WorstFirst.band(row(COUNTY, 1, 1, ENOUGH, NO_GATE))).isEqualTo(CoverBand.RED);
        assertThat(WorstFirst.band(row(COUNTY, 1, 0, ENOUGH, UNKNOWN))).isEqualTo(CoverBand.UNKNOWN);
        assertThat(WorstFirst.band(row(COUNTY, 1, 0, ENOUGH))).isEqualTo(CoverBand.GREEN);
    }
}
