package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three brown horses",
                "木门上的三把锁和灯",
                "xk7-pqzw",
                "a sentence of more than sixty-four characters, as a person may well choose to keep"
            })
    void long_enough_and_unusual_is_taken_whatever_its_characters(String password) {
        assertThatCode(() -> rules.check("lilei", password)).doesNotThrowAnyException();
    }

    @Test
    void seven_characters_are_too_few() {
        assertThatThrownBy(() -> rules.check("lilei", "xk7-pqz")).hasMessageContaining("security.password.short");
    }

    @Test
    void characters_are_counted_as_people_do() {
        assertThatThrownBy(() -> rules.check("lilei", "😀😁😂😃")).hasMessageContaining("security.password.short");
    }

    @Test
    void more_than_the_longest_is_refused() {
        assertThatThrownBy(() -> rules.check("lilei", "xy".repeat(65))).hasMessageContaining("security.password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1!",
                "PASSWORD2026",
                "qwertyuiop",
                "1qaz2wsx",
                "woaini1314",
                "5201314520",
                "20262026",
                "admin@123",
                "kaixue2026",
                "kaixue-demo",
                "Kaixue!!!",
                "zhangwei1988",
                "abababab",
                "lilei2026",
                "LiLei!!!!"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThatThrownBy(() -> rules.check("lilei", password)).hasMessageContaining("security.password.common");
    }

    @Test
    void a_user_name_of_digits_does_not_forbid_all_digits() {
        assertThatCode(() -> rules.check("10023", "83920174")).doesNotThrowAnyException();
    }
}
