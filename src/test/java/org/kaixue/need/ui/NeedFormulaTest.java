package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.need.ui.Supplies.MASK;
import static org.kaixue.need.ui.Supplies.SCHOOL;
import static org.kaixue.need.ui.Supplies.THERMOMETER;
import static org.kaixue.need.ui.Supplies.TODAY;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.need.Blocker;
import org.kaixue.need.CoverBand;
import org.kaixue.need.NeedExplanation;
import org.kaixue.need.NeedExplanation.Factor;
import org.kaixue.need.Norm;
import org.kaixue.need.NormDriver;
import org.kaixue.need.NormId;

class NeedFormulaTest {

    @Test
    void the_need_reads_as_the_sum_that_it_is() {
        NeedFormula formula = formula(
                Supplies.chinese(), explained(MASK, 18_242, pupils(1_203L, null, "16842"), staff(100L, null, "1400")));

        assertThat(formula.inWords()).isEqualTo("需求 = 学生 1,203 × 1 只 × 14 天 + 教职工 100 × 1 只 × 14 天 = 18,242只");
    }

    @Test
    void an_english_reader_gets_the_formula_in_english() {
        NeedFormula formula =
                formula(Supplies.words(Locale.ENGLISH), explained(MASK, 16_842, pupils(1_203L, null, "16842")));

        assertThat(formula.inWords()).contains("1,203 × 1 pcs × 14 days").doesNotContain("学生");
    }

    @Test
    void a_missing_input_leaves_a_question_mark_and_an_unknown_need() {
        NeedFormula formula = formula(
                Supplies.chinese(),
                explained(MASK, 0, pupils(null, Blocker.NO_HEADCOUNT, null), staff(100L, null, "1400")));

        assertThat(formula.inWords()).isEqualTo("需求 = 学生 ? × 1 只 × 14 天 + 教职工 100 × 1 只 × 14 天 = 未知");
        assertThat(formula.lines().getFirst()).satisfies(line -> {
            assertThat(line.missing()).isEqualTo(Blocker.NO_HEADCOUNT);
            assertThat(line.value()).isEmpty();
            assertThat(line.amount()).isEmpty();
        });
    }

    @Test
    void what_is_held_has_no_days_and_a_share_is_of_the_other_lines() {
        NeedFormula formula = formula(
                Supplies.chinese(),
                explained(
                        THERMOMETER,
                        7,
                        factor(THERMOMETER, NormDriver.GATE, NormDriver.Counted.GATES, "3", 2L, null, "6"),
                        factor(
                                THERMOMETER,
                                NormDriver.EMERGENCY_SHARE,
                                NormDriver.Counted.OTHER_NEEDS,
                                "0.1",
                                null,
                                null,
                                "0.6")));

        assertThat(formula.inWords()).isEqualTo("需求 = 校门 2 × 3 支 + 以上合计 × 10% = 7支");
        assertThat(formula.lines()).extracting(NeedFormula.Line::days).containsExactly("", "");
    }

    @Test
    void each_line_says_where_its_rate_and_its_figure_come_from() {
        NeedFormula formula = formula(Supplies.chinese(), explained(MASK, 16_842, pupils(1_203L, null, "16842")));

        assertThat(formula.lines()).singleElement().satisfies(line -> {
            assertThat(line.norm()).isEqualTo("指南");
            assertThat(line.validity()).isEqualTo("2026年10月24日起");
            assertThat(line.amount()).isEqualTo("16,842只");
            assertThat(line.madeFrom())
                    .containsExactly(
                            new NeedFormula.Entry("校门", "1,203", "2026年10月1日起"), new NeedFormula.Entry("校门", "?", ""));
        });
    }

    @Test
    void an_item_that_no_norm_asks_for_has_no_formula() {
        assertThat(formula(Supplies.chinese(), explained(MASK, 0)).inWords()).isEmpty();
    }

    private static NeedFormula formula(SupplyWords words, NeedExplanation explained) {
        return new NeedFormula(explained, words, new NormWords(words, Supplies.TREE));
    }

    private static Factor pupils(@Nullable Long count, @Nullable Blocker missing, @Nullable String amount) {
        return factor(MASK, NormDriver.PUPIL_DAY, NormDriver.Counted.PUPILS, "1", count, missing, amount);
    }

    private static Factor staff(@Nullable Long count, @Nullable Blocker missing, @Nullable String amount) {
        return factor(MASK, NormDriver.STAFF_DAY, NormDriver.Counted.STAFF, "1", count, missing, amount);
    }

    private static Factor factor(
            Item item,
            NormDriver driver,
            NormDriver.Counted counted,
            String rate,
            @Nullable Long value,
            @Nullable Blocker missing,
            @Nullable String amount) {
        Norm norm = new Norm(
                new NormId(Ids.next()),
                item.id(),
                driver,
                new BigDecimal(rate),
                driver.daily() ? 14 : null,
                null,
                null,
                null,
                null,
                TODAY.minusDays(30),
                null,
                new Bilingual("指南", "guide"),
                0);
        return new Factor(
                norm,
                counted,
                null,
                TODAY,
                value,
                List.of(
                        new NeedExplanation.Source("need.ui.counted.GATES", List.of(), value, TODAY.minusDays(53)),
                        new NeedExplanation.Source("need.ui.counted.GATES", List.of(), null, null)),
                missing,
                amount == null ? null : new BigDecimal(amount));
    }

    private static NeedExplanation explained(Item item, long need, Factor... factors) {
        Set<Blocker> blockers = Set.copyOf(Arrays.stream(factors)
                .flatMap(factor -> factor.blocker() == null ? Stream.of() : Stream.of(factor.blocker()))
                .toList());
        return new NeedExplanation(
                SCHOOL,
                item,
                TODAY,
                TODAY,
                List.of(factors),
                blockers,
                Supplies.position(0, blockers.size(), 0, need, Supplies.days("4.0", CoverBand.RED)),
                List.of(),
                Supplies.LIMITS,
                Supplies.curve(null));
    }
}
