package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.common.RuleViolation;

class IdNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static IdNumber read(String text) {
        return IdNumber.read("idNumber", text, TODAY);
    }

    /** The example that the standard itself gives, and one that ends with X. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void the_examples_of_the_standard_fit_but_for_the_one_born_before_anybody_alive(String number) {
        if (number.startsWith("44")) {
            assertThatThrownBy(() -> read(number)).hasMessageContaining("people.id.birth");
        } else {
            assertThat(read(number).value()).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"11010519491231002x", " 110105 19491231 002X ", "１１０１０５１９４９１２３１００２Ｘ", "'11010519491231002X"})
    void blanks_width_case_and_a_sheets_quote_do_not_matter(String typed) {
        assertThat(read(typed).value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, people.id.check",
        "110105194912310000, people.id.rounded",
        "1.1E+17, people.id.exponent",
        "1.10105194912310E+17, people.id.exponent",
        "110105491231002, people.id.old",
        "11010519491231002, people.id.form",
        "A1010519491231002X, people.id.form",
        "none, people.id.form"
    })
    void what_is_no_number_is_refused_with_what_is_wrong(String typed, String reason) {
        assertThatThrownBy(() -> read(typed))
                .asInstanceOf(InstanceOfAssertFactories.type(RuleViolation.class))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo(reason);
                    assertThat(refusal.field()).isEqualTo("idNumber");
                    assertThat(refusal.values()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"99010120150230001", "99010120261124001", "99010118991231001"})
    void nobody_is_born_on_a_day_that_is_not_or_is_to_come_or_too_long_ago(String digits) {
        assertThatThrownBy(() -> read(digits + IdNumber.check(digits))).hasMessageContaining("people.id.birth");
    }

    @Test
    void a_number_is_shown_by_its_first_six_and_last_four() {
        assertThat(read("11010519491231002X").masked()).isEqualTo("110105********002X");
        assertThat(read("11010519491231002X")).hasToString("110105********002X");
    }

    @Test
    void a_number_that_truly_ends_with_three_noughts_is_taken() {
        String digits = null;
        for (int n = 0; n < 1_000 && digits == null; n++) {
            String candidate = "990101%04d0101".formatted(1950 + n % 70) + "%01d00".formatted(n % 10);
            digits = IdNumber.check(candidate) == '0' ? candidate : null;
        }
        assertThat(digits).isNotNull();
        assertThat(read(digits + "0").value()).endsWith("000");
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王*明", "王明, 王*", "王, *", "欧阳小明, 欧**明", "学生-012345, 学***5", "𠮷田太郎, 𠮷**郎"})
    void names_show_where_they_begin_and_end(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13800005678, 138****5678", "12345, *****"})
    void phones_show_where_they_begin_and_end(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }
}
