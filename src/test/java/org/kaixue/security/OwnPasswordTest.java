package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.RuleViolation;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

@DatabaseTest
class OwnPasswordTest {

    private static final String ANOTHER = "quite another one";

    @Autowired
    private Rows rows;

    @Autowired
    private OwnPassword password;

    @Autowired
    private AccountService accounts;

    @Autowired
    private GrantsInForce grants;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void signIn() {
        Fixture given = new Fixture(rows, accounts, grants, events);
        given.signIn(given.anAccount("lilei"), "lilei");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_knows_the_current_one_sets_another_and_it_is_recorded() {
        password.change(Fixture.PASSWORD, ANOTHER, "session");

        assertThat(encoder.matches(ANOTHER, hash())).isTrue();
        assertThat(audited(false)).isOne();
    }

    @Test
    void a_wrong_current_one_is_refused_at_its_field_and_recorded() {
        refused("current", "security.password.not-current", () -> password.change("wrong", ANOTHER, "session"));

        assertThat(encoder.matches(Fixture.PASSWORD, hash())).isTrue();
        assertThat(audited(true)).isOne();
    }

    @Test
    void guessing_the_current_one_is_slowed_down_even_for_who_knows_it_at_last() {
        for (int guess = 0; guess < SignInThrottle.PAIR_LIMIT; guess++) {
            refused("current", "security.password.not-current", () -> password.change("wrong", ANOTHER, "session"));
        }

        refused("current", "security.password.throttled", () -> password.change(Fixture.PASSWORD, ANOTHER, "session"));

        clock.advance(SignInThrottle.WINDOW);
        password.change(Fixture.PASSWORD, ANOTHER, "session");
        assertThat(encoder.matches(ANOTHER, hash())).isTrue();
    }

    @Test
    void a_new_one_that_is_the_old_or_a_common_one_is_refused_and_is_no_guess() {
        for (int attempt = 0; attempt <= SignInThrottle.PAIR_LIMIT; attempt++) {
            refused(
                    "password",
                    "security.password.same",
                    () -> password.change(Fixture.PASSWORD, Fixture.PASSWORD, "session"));
        }
        refused(
                "password",
                "security.password.common",
                () -> password.change(Fixture.PASSWORD, "password2026", "session"));
    }

    @Test
    void nobody_changes_a_password_without_being_signed_in() {
        SecurityContextHolder.clearContext();

        assertThat(password.mustBeSet()).isFalse();
        assertThatThrownBy(() -> password.change(Fixture.PASSWORD, ANOTHER, "session"))
                .isInstanceOf(AccessRefused.class);
    }

    private static void refused(String field, String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }

    private String hash() {
        return jdbc.sql("select password_hash from account").query(String.class).single();
    }

    private long audited(boolean refused) {
        return jdbc.sql("select count(*) from audit_entry where action = 'account.password' and refused = ?")
                .param(refused)
                .query(Long.class)
                .single();
    }
}
