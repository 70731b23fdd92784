package org.kaixue.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final Formats CHINESE = Formats.in(Locale.SIMPLIFIED_CHINESE);
    private static final Formats ENGLISH = Formats.in(Locale.ENGLISH);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Test
    void days_read_as_people_write_them() {
        assertThat(CHINESE.date(DAY)).isEqualTo("2026年11月3日");
        assertThat(CHINESE.shortDate(DAY)).isEqualTo("11月3日");
        assertThat(ENGLISH.date(DAY)).isEqualTo("3 Nov 2026");
        assertThat(ENGLISH.shortDate(DAY)).isEqualTo("3 Nov");
    }

    @Test
    void a_moment_is_told_in_the_zone_of_business_even_where_another_day_has_begun_there() {
        Instant lateInUtc = Instant.parse("2026-11-22T16:05:00Z");

        assertThat(CHINESE.moment(lateInUtc)).isEqualTo("2026年11月23日 00:05");
        assertThat(ENGLISH.moment(lateInUtc)).isEqualTo("23 Nov 2026, 00:05");
    }

    @ParameterizedTest
    @CsvSource({"840000, '840,000'", "36.03, 36.03", "-5, -5", "1E+3, '1,000'", "0.1234567, 0.123457"})
    void numbers_are_exact_with_thousands_apart(BigDecimal number, String shown) {
        assertThat(CHINESE.number(number)).isEqualTo(shown);
        assertThat(ENGLISH.number(number)).isEqualTo(shown);
    }

    @Test
    void days_of_cover_have_one_decimal() {
        assertThat(CHINESE.days(new BigDecimal("10.098"))).isEqualTo("10.1 天");
        assertThat(ENGLISH.days(10)).isEqualTo("10.0 days");
    }

    @ParameterizedTest
    @CsvSource({"0.31, 31%", "1, 100%", "0.9999, 99%", "0.995, 99%", "1.2, 120%", "0, 0%"})
    void what_is_not_quite_everything_never_reads_a_hundred_per_cent(BigDecimal share, String shown) {
        assertThat(CHINESE.percent(share)).isEqualTo(shown);
    }
}
