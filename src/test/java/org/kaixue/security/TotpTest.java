package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void codes_by_count_are_those_of_the_standard_beneath(long count, String code) {
        assertThat(Totp.code(SECRET, count)).isEqualTo(code);
    }

    @Test
    void a_code_counts_half_a_minute_before_and_after_its_own() {
        long step = 1000;
        String code = Totp.code(SECRET, step);

        assertThat(Totp.match(SECRET, code, at(step - 1))).hasValue(step);
        assertThat(Totp.match(SECRET, code, at(step))).hasValue(step);
        assertThat(Totp.match(SECRET, code, at(step + 1))).hasValue(step);
        assertThat(Totp.match(SECRET, code, at(step + 2))).isEmpty();
        assertThat(Totp.match(SECRET, code, at(step - 2))).isEmpty();
        assertThat(Totp.match(SECRET, "", at(step))).isEmpty();
    }

    @Test
    void the_secret_is_written_as_apps_take_it() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    private static Instant at(long step) {
        return Instant.ofEpochSecond(step * 30 + 7);
    }
}
