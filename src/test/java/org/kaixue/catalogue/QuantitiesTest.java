package org.kaixue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.common.RuleViolation;

class QuantitiesTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private final Item mask = Items.of(DefaultItem.MASK);
    private final Item alcohol = Items.of(DefaultItem.ALCOHOL_75);
    private final Item disinfectant = Items.of(DefaultItem.DISINFECTANT_84);
    private final Item thermometer = Items.of(DefaultItem.FOREHEAD_THERMOMETER);

    @Test
    void tonnes_of_alcohol_become_millilitres_and_are_still_shown_as_tonnes() {
        long base = Quantities.toBase(alcohol, new BigDecimal("36.03"), "吨");

        assertThat(base).isEqualTo(41_413_793);
        assertThat(Quantities.show(alcohol, base, ZH)).isEqualTo("36.03吨");
        assertThat(Quantities.show(alcohol, base, Locale.ENGLISH)).isEqualTo("36.03 t");
    }

    @Test
    void the_provinces_stock_is_shown_as_it_was_entered() {
        assertThat(Quantities.show(mask, 840_000, ZH)).isEqualTo("84万只");
        assertThat(Quantities.show(disinfectant, Quantities.toBase(disinfectant, new BigDecimal("75"), "吨"), ZH))
                .isEqualTo("75吨");
        assertThat(Quantities.show(thermometer, 855, ZH)).isEqualTo("855支");
    }

    @Test
    void english_knows_no_wan() {
        assertThat(Quantities.show(mask, 840_000, Locale.ENGLISH)).isEqualTo("840,000 pcs");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0只",
        "1, 1只",
        "50, 50只",
        "'9999', '9,999只'",
        "10000, 1万只",
        "12345, 1.23万只",
        "12350, 1.24万只",
        "15000, 1.5万只",
        "100000000, '10,000万只'",
        "-4000, '-4,000只'",
        "-840000, -84万只"
    })
    void the_largest_shown_unit_that_fits_once_is_chosen(long base, String shown) {
        assertThat(Quantities.show(mask, base, ZH)).isEqualTo(shown);
    }

    @Test
    void one_tonne_is_shown_as_one_tonne_although_its_millilitres_were_rounded_down() {
        assertThat(Quantities.show(alcohol, Quantities.toBase(alcohol, BigDecimal.ONE, "吨"), ZH))
                .isEqualTo("1吨");
        assertThat(Quantities.show(alcohol, Quantities.toBase(alcohol, new BigDecimal("0.9"), "吨"), ZH))
                .isEqualTo("1,034.48L");
    }

    @Test
    void the_exact_figure_is_in_the_base_unit() {
        assertThat(Quantities.exact(mask, 840_000, ZH)).isEqualTo("840,000只");
        assertThat(Quantities.exact(alcohol, 41_413_793, Locale.ENGLISH)).isEqualTo("41,413,793 mL");
    }

    @ParameterizedTest
    @CsvSource({
        "820000, 820000, 只",
        "82万, 82, 万只",
        "82万只, 82, 万只",
        "2箱, 2, 箱",
        "' 2 箱 ', 2, 箱",
        "１２３, 123, 只",
        "２．５箱, 2.5, 箱",
        "'1,200', 1200, 只",
        "'1,234,567 pcs', 1234567, 只",
        "'3 cases', 3, 箱",
        "3千, 3000, 只",
        "1.5亿, 150000000, 只",
        "2万盒, 20000, 盒",
        ".5箱, .5, 箱",
        "0, 0, 只"
    })
    void what_a_clerk_types_is_understood(String text, BigDecimal amount, String unit) {
        Typed typed = Quantities.parse(mask, text);

        assertThat(typed.amount()).isEqualByComparingTo(amount);
        assertThat(typed.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5吨, 1.5, 吨",
        "1.5 t, 1.5, 吨",
        "20升, 20, L",
        "500毫升, 500, mL",
        "500ML, 500, mL",
        "25kg, 25, 公斤",
        "3万, 30000, mL"
    })
    void liquids_are_understood(String text, BigDecimal amount, String unit) {
        Typed typed = Quantities.parse(alcohol, text);

        assertThat(typed.amount()).isEqualByComparingTo(amount);
        assertThat(typed.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "NaN",
                "Infinity",
                "1E+17",
                "1e5",
                "-5",
                "−5",
                "--5",
                "1,5",
                "12,34",
                "1.2.3",
                "2包",
                "箱",
                "1234567890123456",
                "0.1234567",
                "999999999999999箱",
                "1/2",
                "0x10",
                "=1+1",
                "٣",
                "5\u0000"
            })
    void what_has_no_one_meaning_is_refused(String text) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Quantities.parse(mask, text));
    }

    @Test
    void a_hostile_length_is_refused_at_once() {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Quantities.parse(mask, "9".repeat(1_000_000)));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Quantities.toBase(mask, new BigDecimal("1E+1000000000"), "只"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Quantities.toBase(mask, new BigDecimal("1E-1000000000"), "只"));
    }

    @Test
    void an_amount_is_rounded_once_and_half_up() {
        assertThat(Quantities.toBase(mask, new BigDecimal("0.5"), "只")).isEqualTo(1);
        assertThat(Quantities.toBase(mask, new BigDecimal("0.49"), "只")).isZero();
        assertThat(Quantities.toBase(mask, new BigDecimal("0.07"), "盒")).isEqualTo(4);
    }

    @Test
    void every_whole_number_of_a_unit_comes_back_as_it_was_typed() {
        Random random = new Random(20261123);
        for (int n = 0; n < 10_000; n++) {
            Item item = random.nextBoolean() ? alcohol : disinfectant;
            BigDecimal tonnes = BigDecimal.valueOf(random.nextInt(100, 10_000_000), 2);
            String shown = Quantities.show(item, Quantities.toBase(item, tonnes, "吨"), ZH);
            assertThat(Quantities.parse(item, shown).amount())
                    .as("%s t of %s", tonnes, item.code())
                    .isEqualByComparingTo(tonnes);
        }
    }
}
