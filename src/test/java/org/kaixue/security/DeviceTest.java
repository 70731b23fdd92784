package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36, Chrome · Windows",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0, Edge · Windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1, Safari · iPhone",
        "Mozilla/5.0 (Linux; Android 15) Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0, WeChat · Android",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0, Firefox · Linux",
        "curl/8.0, ''"
    })
    void browser_and_system_are_told_by_the_name_that_others_do_not_borrow(String userAgent, String device) {
        assertThat(Device.of(userAgent)).isEqualTo(device);
    }

    @Test
    void nothing_and_too_much_tell_nothing() {
        assertThat(Device.of(null)).isEmpty();
        assertThat(Device.of("Chrome Windows".repeat(100))).isEmpty();
    }
}
