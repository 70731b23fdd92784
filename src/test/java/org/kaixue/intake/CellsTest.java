package org.kaixue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.intake.SheetRow.HeadCell;

/** Numbers of people and things, answers and numerals are understood as people write them. */
class CellsTest {

    private final Cells cells = new Cells(new Vocabulary(new Texts()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    45       | 45
                    ４５人   | 45
                    1,200    | 1200
                    3200㎡   | 3200
                    0.5万    | 5000
                    无       | 0
                    3 个     | 3
                    20 seats | 20""")
    void a_number_may_say_what_is_counted(String text, int number) {
        assertThat(cells.count(row(text, ""), "c")).contains(number);
    }

    @Test
    void a_head_may_say_it_for_all_cells() {
        assertThat(cells.count(row("0.4", "万平方米"), "c")).contains(4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"很多", "约45", "45多", "-3", "3.5", "1E+5", "12 345 678 901"})
    void what_is_no_whole_number_is_refused_at_the_cell(String text) {
        assertThatThrownBy(() -> cells.count(row(text, ""), "c"))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("intake.cell.count");
                    assertThat(refusal.field()).isEqualTo("c");
                });
    }

    @ParameterizedTest
    @CsvSource({"是,true", "√,true", "有,true", "Yes,true", "否,false", "×,false", "无,false", "n,false"})
    void an_answer_may_be_a_word_or_a_sign(String text, boolean yes) {
        assertThat(cells.answer(row(text, ""), "c")).contains(yes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "-"})
    void a_dash_says_as_little_as_an_empty_cell(String text) {
        assertThat(cells.answer(row(text, ""), "c")).isEqualTo(Optional.empty());
        assertThat(cells.count(row(text, ""), "c")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"七年级,7年级", "十二班,12班", "二十一,21", "三2班,3#2班", "三二班,3#2班", "三十二班,32班", "初一（２）班,初1(2)班"})
    void numerals_become_digits(String text, String digits) {
        assertThat(cells.digits(text)).isEqualTo(digits);
    }

    private static SheetRow row(String text, String unit) {
        RawRow raw = new RawRow(2, List.of(text), Map.of());
        return new SheetRow(new RawSheet("S", List.of(raw), 0), raw, Map.of("c", new HeadCell(0, unit, true)));
    }
}
