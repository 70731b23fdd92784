package org.kaixue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.common.RuleViolation;

/** Days as people write them. */
class DaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026/11/23",
                "2026.11.23",
                "2026年11月23日",
                "２０２６－１１－２３",
                "20261123",
                "2026 年 11 月 23 日",
                "2026-11-23 00:00:00",
                "23 Nov 2026",
                "23-NOV-2026",
                "46349"
            })
    void every_way_to_write_a_day_is_read(String text) {
        assertThat(Days.read("day", text)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-2-30", "2026-13-01", "明年", "2026", "12", "2026-11-23 14:30"})
    void what_is_no_day_is_refused_at_its_cell(String text) {
        assertThatThrownBy(() -> Days.read("day", text))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("day"));
    }
}
