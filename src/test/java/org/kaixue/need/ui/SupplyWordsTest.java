package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.ui.Supplies.MASK;
import static org.kaixue.need.ui.Supplies.TODAY;
import static org.kaixue.need.ui.Supplies.chinese;
import static org.kaixue.need.ui.Supplies.days;
import static org.kaixue.need.ui.Supplies.english;
import static org.kaixue.need.ui.Supplies.percent;
import static org.kaixue.need.ui.Supplies.position;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverBand;

class SupplyWordsTest {

    @Test
    void a_verdict_has_a_sign_beside_its_words() {
        assertThat(chinese().verdict(days("4.0", CoverBand.RED))).isEqualTo("● 4.0 天");
        assertThat(chinese().verdict(percent("59", CoverBand.AMBER))).isEqualTo("◆ 59%");
        assertThat(english().verdict(days("14.0", CoverBand.GREEN))).isEqualTo("✓ 14.0 days");
        assertThat(chinese().verdict(Cover.UNKNOWN)).isEqualTo("? 缺数据");
        assertThat(chinese().verdict(Cover.NOT_NEEDED)).isEqualTo("不需要");
    }

    @Test
    void stock_and_need_say_their_unit_once() {
        assertThat(chinese().amounts(MASK, position(0, 0, 460_000, 1_620_000, days("4", CoverBand.RED))))
                .isEqualTo("46 / 162万只");
        assertThat(chinese().amounts(MASK, position(0, 0, 460, 1_620_000, days("0", CoverBand.RED))))
                .isEqualTo("460只 / 162万只");
        assertThat(english().amounts(MASK, position(0, 0, 460_000, 1_620_000, days("4", CoverBand.RED))))
                .isEqualTo("460,000 / 1,620,000 pcs");
    }

    @Test
    void stock_without_a_need_stands_alone() {
        assertThat(chinese().amounts(MASK, position(0, 0, 460, 0, Cover.NOT_NEEDED)))
                .isEqualTo("460只");
    }

    @Test
    void a_day_is_told_by_how_far_it_is() {
        assertThat(chinese().inDays(TODAY, TODAY)).isEqualTo("今天");
        assertThat(chinese().inDays(TODAY, TODAY.plusDays(1))).isEqualTo("明天");
        assertThat(english().inDays(TODAY, TODAY.plusDays(5))).isEqualTo("in 5 days");
    }

    @Test
    void a_day_of_another_year_says_its_year() {
        assertThat(chinese().day(TODAY, LocalDate.of(2026, 12, 3))).isEqualTo("12月3日");
        assertThat(chinese().day(TODAY, LocalDate.of(2027, 1, 8))).isEqualTo("2027年1月8日");
    }

    @Test
    void a_cell_leaves_out_the_word_for_days() {
        assertThat(chinese().cell(days("7.6", CoverBand.AMBER))).isEqualTo("7.6");
        assertThat(chinese().cell(days("130.4", CoverBand.GREEN))).isEqualTo("130");
        assertThat(chinese().cell(percent("31", CoverBand.RED))).isEqualTo("31%");
    }
}
