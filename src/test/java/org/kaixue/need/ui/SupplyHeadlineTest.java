package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.ui.Supplies.LINKS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Band;
import org.kaixue.need.Cover;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.Headline;

class SupplyHeadlineTest {

    @Test
    void says_how_many_schools_are_short_and_what_runs_out_first() {
        Supply supply = Supplies.supply(new Headline(400, 41, 41, 20, 0, Supplies.firstOut()), Supplies.redMasks());

        assertThat(chinese(supply)).containsExactly("400 所学校中 41 所不足 7 天。", "口罩最先用完：东滩乡中心学校，2 天后（11月25日）。");
        assertThat(SupplyHeadline.ofSchools(supply, Supplies.english(), LINKS))
                .extracting(sentence -> sentence.plain(" "))
                .containsExactly(
                        "41 of 400 schools have less than 7 days.",
                        "Mask runs out first: Dongtan School, in 2 days (25 Nov).");
    }

    @Test
    void every_part_leads_to_what_it_speaks_of() {
        Supply supply = Supplies.supply(new Headline(400, 41, 41, 20, 0, Supplies.firstOut()), Supplies.redMasks());

        assertThat(SupplyHeadline.ofSchools(supply, Supplies.chinese(), LINKS))
                .flatExtracting(Sentence::parts)
                .extracting(Sentence.Part::href)
                .containsExactly(
                        LINKS.redSchools().href(),
                        LINKS.item(Supplies.MASK).href(),
                        LINKS.of(Supplies.SCHOOL.id()).supply().href(),
                        LINKS.of(Supplies.SCHOOL.id()).item(Supplies.MASK).href());
    }

    @Test
    void a_school_that_only_lacks_equipment_is_not_said_to_lack_days() {
        Supply supply = Supplies.supply(new Headline(400, 312, 0, 20, 0, null), Supplies.redMasks());

        assertThat(chinese(supply)).containsExactly("400 所学校中 312 所耐用物资不到需求的 50%。");
    }

    @Test
    void schools_that_lack_days_come_before_those_that_lack_equipment() {
        Supply supply = Supplies.supply(new Headline(400, 312, 41, 20, 0, null), Supplies.redMasks());

        assertThat(chinese(supply)).containsExactly("400 所学校中 41 所不足 7 天。", "另有 271 所只缺耐用物资（不到需求的 50%）。");
    }

    @Test
    void unknown_needs_are_said_so_that_no_green_stands_on_missing_data() {
        Supply supply = Supplies.supply(new Headline(400, 0, 0, 0, 7, null), Supplies.redMasks());

        assertThat(SupplyHeadline.ofSchools(supply, Supplies.chinese(), LINKS))
                .extracting(Sentence::band)
                .containsExactly(Band.GREEN, Band.UNKNOWN);
        assertThat(chinese(supply)).containsExactly("393 所学校的物资都够 14 天以上。", "7 所学校资料不全，合计不含其未知的需求。");
    }

    @Test
    void a_prefecture_of_which_nothing_is_known_is_not_called_green() {
        Supply supply = Supplies.supply(new Headline(400, 0, 0, 0, 400, null), List.of());

        assertThat(SupplyHeadline.ofSchools(supply, Supplies.chinese(), LINKS))
                .extracting(Sentence::band)
                .containsExactly(Band.UNKNOWN);
    }

    @Test
    void a_school_is_told_by_its_items() {
        Supply supply = Supplies.supply(new Headline(1, 1, 1, 0, 0, Supplies.firstOut()), Supplies.redMasks());

        assertThat(SupplyHeadline.ofSchool(supply, Supplies.chinese(), LINKS))
                .extracting(sentence -> sentence.plain(""))
                .containsExactly("2 种物资中 1 种不足、0 种偏紧。", "口罩最先用完：2 天后（11月25日）。");
    }

    @Test
    void an_item_that_nobody_needs_is_neither_short_nor_counted() {
        Supply supply = Supplies.supply(
                new Headline(1, 0, 0, 0, 0, null),
                List.of(new Supply.ItemRow(Supplies.MASK, Supplies.position(0, 0, 10, 0, Cover.NOT_NEEDED))));

        assertThat(SupplyHeadline.ofSchool(supply, Supplies.chinese(), LINKS)).isEmpty();
    }

    private static List<String> chinese(Supply supply) {
        return SupplyHeadline.ofSchools(supply, Supplies.chinese(), LINKS).stream()
                .map(sentence -> sentence.plain(""))
                .toList();
    }
}
