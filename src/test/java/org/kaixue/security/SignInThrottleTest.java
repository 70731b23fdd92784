package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SignInThrottleTest {

    private static final String OFFICE = "192.0.2.10";
    private static final String HOME = "192.0.2.20";

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void after_five_failures_the_sixth_attempt_from_there_has_to_wait() {
        fail(SignInThrottle.PAIR_LIMIT, "lilei", OFFICE);

        assertThatThrownBy(() -> throttle.attempt("lilei", OFFICE))
                .isInstanceOfSatisfying(SignInThrottled.class, refusal -> assertThat(refusal.minutes())
                        .isEqualTo(15));
    }

    @Test
    void the_owner_at_another_address_is_not_kept_out() {
        fail(SignInThrottle.PAIR_LIMIT, "lilei", OFFICE);

        assertThatCode(() -> throttle.attempt("lilei", HOME)).doesNotThrowAnyException();
    }

    @Test
    void colleagues_at_the_same_address_are_not_kept_out() {
        fail(SignInThrottle.PAIR_LIMIT, "lilei", OFFICE);

        assertThatCode(() -> throttle.attempt("hanmeimei", OFFICE)).doesNotThrowAnyException();
    }

    @Test
    void an_address_that_tries_many_accounts_has_to_wait() {
        IntStream.range(0, SignInThrottle.ADDRESS_LIMIT).forEach(n -> throttle.attempt("person" + n, OFFICE));

        assertThatThrownBy(() -> throttle.attempt("somebody", OFFICE)).isInstanceOf(SignInThrottled.class);
        assertThatCode(() -> throttle.attempt("somebody", HOME)).doesNotThrowAnyException();
    }

    @Test
    void the_wait_ends_although_it_was_tried_meanwhile() {
        fail(SignInThrottle.PAIR_LIMIT, "lilei", OFFICE);
        clock.advance(Duration.ofMinutes(14));
        assertThatThrownBy(() -> throttle.attempt("lilei", OFFICE))
                .isInstanceOfSatisfying(SignInThrottled.class, refusal -> assertThat(refusal.minutes())
                        .isEqualTo(1));

        clock.advance(Duration.ofMinutes(1));

        assertThatCode(() -> throttle.attempt("lilei", OFFICE)).doesNotThrowAnyException();
    }

    @Test
    void a_success_forgets_the_failures() {
        fail(SignInThrottle.PAIR_LIMIT - 1, "lilei", OFFICE);
        throttle.attempt("lilei", OFFICE);
        throttle.succeeded("lilei", OFFICE);

        assertThatCode(() -> fail(SignInThrottle.PAIR_LIMIT, "lilei", OFFICE)).doesNotThrowAnyException();
    }

    @Test
    void many_attempts_at_once_do_not_slip_through_together() throws Exception {
        Callable<Boolean> guess = () -> {
            try {
                throttle.attempt("lilei", OFFICE);
                return true;
            } catch (SignInThrottled refused) {
                return false;
            }
        };
        long through = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(n -> guess).toList())) {
                through += answer.get() ? 1 : 0;
            }
        }

        assertThat(through).isLessThanOrEqualTo(SignInThrottle.PAIR_LIMIT);
    }

    @Test
    void old_failures_are_swept() {
        fail(3, "lilei", OFFICE);
        clock.advance(SignInThrottle.WINDOW.dividedBy(2));
        fail(1, "lilei", OFFICE);
        clock.advance(SignInThrottle.WINDOW.dividedBy(2));

        throttle.sweep();

        assertThat(jdbc.sql("select count(*) from sign_in_failure")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            throttle.attempt(username, address);
        }
    }
}
