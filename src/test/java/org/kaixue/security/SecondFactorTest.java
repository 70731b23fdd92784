package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.Rows;
import org.kaixue.support.TestClock;
import org.kaixue.support.Visitor;
import org.kaixue.support.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signing in with a second factor, over the wire. */
@WebTest
@Tag("database")
class SecondFactorTest {

    /** A session that no visitor has. */
    private static final String HERE = "here";

    @LocalServerPort
    private int port;

    @Autowired
    private Rows rows;

    @Autowired
    private AccountService accounts;

    @Autowired
    private OwnFactor own;

    @Autowired
    private FactorRoles roles;

    @Autowired
    private GrantsInForce grants;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Fixture given;
    private UnitId county;
    private AccountId lilei;
    private Visitor visitor;
    private NewFactor factor;

    @BeforeEach
    void a_principal_who_is_about_to_set_it_up() {
        given = new Fixture(rows, accounts, grants, events);
        county = given.aCounty("639001");
        lilei = given.anAccount("lilei", GrantDraft.of(Role.PRINCIPAL, county));
        given.signIn(lilei, "lilei");
        visitor = new Visitor(port);
        factor = own.propose();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void password_and_code_together_let_in_and_neither_alone() {
        set();

        assertThat(led(visitor.signIn("lilei", Fixture.PASSWORD))).endsWith("/login?step=code");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
        assertThat(visitor.open("login?step=code").places("动态口令或恢复码")).isNotEmpty();
        assertThat(led(types("000000"))).endsWith("/login?step=code&error=code");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(302);

        types(code());
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_without_the_password_before_it_is_worth_nothing() {
        set();

        assertThat(led(types(code()))).endsWith("/login?error=expired");
        visitor.signIn("lilei", Fixture.PASSWORD);
        clock.advance(Duration.ofMinutes(6));
        assertThat(led(types(code()))).endsWith("/login?error=expired");
    }

    @Test
    void a_code_counts_once_even_the_one_it_was_set_up_with() {
        String first = Totp.code(factor.secret(), Totp.step(clock.instant()));
        own.set(factor, first, "", HERE);
        visitor.signIn("lilei", Fixture.PASSWORD);

        assertThat(led(types(first))).endsWith("error=code");
        String next = code();
        types(next);
        Visitor other = new Visitor(port);
        other.signIn("lilei", Fixture.PASSWORD);
        visitor = other;
        assertThat(led(types(next))).endsWith("error=code");
    }

    @Test
    void a_recovery_code_counts_once_however_it_is_typed() {
        List<String> codes = set();
        visitor.signIn("lilei", Fixture.PASSWORD);
        types(" " + codes.getFirst().toUpperCase(Locale.ROOT).replace('-', ' '));
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
        assertThat(own.codesLeft()).isEqualTo(codes.size() - 1);

        visitor = new Visitor(port);
        visitor.signIn("lilei", Fixture.PASSWORD);
        assertThat(led(types(codes.getFirst()))).endsWith("error=code");
    }

    @Test
    void guessing_codes_is_slowed_down_though_the_password_is_right_each_time() {
        set();
        for (int i = 0; i < SignInThrottle.PAIR_LIMIT; i++) {
            visitor.signIn("lilei", Fixture.PASSWORD);
            types("000000");
        }

        assertThat(led(visitor.signIn("lilei", Fixture.PASSWORD))).contains("error=throttled");
    }

    @Test
    void another_factor_needs_a_code_of_the_one_before() {
        set();
        NewFactor second = own.propose();
        String shown = Totp.code(second.secret(), Totp.step(clock.instant()));

        assertThatThrownBy(() -> own.set(second, shown, "000000", HERE))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("current"));
        clock.advance(Duration.ofMinutes(1));
        String current = Totp.code(factor.secret(), Totp.step(clock.instant()));
        own.set(second, Totp.code(second.secret(), Totp.step(clock.instant())), current, HERE);
        assertThat(own.isSet()).isTrue();
    }

    @Test
    void a_wrong_first_code_sets_nothing() {
        assertThatThrownBy(() -> own.set(factor, "000000", "", HERE))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("code"));
        assertThat(own.isSet()).isFalse();
    }

    @Test
    void who_holds_a_role_that_requires_it_may_do_nothing_before_it_is_set() {
        SystemWork.run("test", () -> roles.require(new FactorRolesDraft(Set.of(Role.PRINCIPAL))));

        assertThat(grants.current()).isEmpty();
        visitor.signIn("lilei", Fixture.PASSWORD);
        assertThat(visitor.open("me").places("您的角色须启用两步验证")).isNotEmpty();

        set();
        assertThat(grants.current()).hasSize(1);
    }

    @Test
    void a_role_that_is_over_requires_nothing() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        GrantDraft over = new GrantDraft(Role.PRINCIPAL, county, null, today);
        given.signIn(given.anAccount("han", over, GrantDraft.of(Role.LOGISTICS, county)), "han");
        SystemWork.run("test", () -> roles.require(new FactorRolesDraft(Set.of(Role.PRINCIPAL))));
        assertThat(own.mustBeSet()).isTrue();

        clock.advance(Duration.ofDays(1));

        assertThat(own.mustBeSet()).isFalse();
        assertThat(grants.current()).hasSize(1);
    }

    @Test
    void setting_it_ends_the_sessions_that_were_opened_without_it() {
        visitor.signIn("lilei", Fixture.PASSWORD);
        Visitor stranger = new Visitor(port);
        stranger.signIn("lilei", Fixture.PASSWORD);

        own.set(factor, Totp.code(factor.secret(), Totp.step(clock.instant())), "", visitor.session());

        assertThat(stranger.get("/me").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_reset_takes_the_factor_away_and_ends_the_sessions_but_leaves_the_password() {
        set();
        visitor.signIn("lilei", Fixture.PASSWORD);
        types(code());

        SystemWork.run("test", () -> accounts.resetFactor(lilei));

        assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
        visitor.signIn("lilei", Fixture.PASSWORD);
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
        assertThat(audited("account.factor-reset", false)).isEqualTo(1);
    }

    @Test
    void a_new_password_does_not_take_the_factor_away() {
        set();

        Invitation invitation = SystemWork.as("test", () -> accounts.reset(lilei));

        assertThat(led(visitor.signIn("lilei", invitation.secret()))).endsWith("/login?step=code");
    }

    @Test
    void its_person_removes_it_with_a_code_unless_a_role_requires_it() {
        set();
        assertThatThrownBy(() -> own.remove(new FactorRemoval("000000")))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("current"));
        SystemWork.run("test", () -> roles.require(new FactorRolesDraft(Set.of(Role.PRINCIPAL))));
        assertThatThrownBy(() -> own.remove(new FactorRemoval(code())))
                .hasMessageContaining("security.factor.required");

        SystemWork.run("test", () -> roles.require(new FactorRolesDraft(Set.of())));
        own.remove(new FactorRemoval(code()));

        assertThat(own.isSet()).isFalse();
        assertThat(led(visitor.signIn("lilei", Fixture.PASSWORD))).doesNotContain("step=code");
    }

    @Test
    void every_step_is_recorded() {
        List<String> codes = set();
        visitor.signIn("lilei", Fixture.PASSWORD);
        types("000000");
        types(codes.getFirst());
        SystemWork.run("test", () -> roles.require(new FactorRolesDraft(Set.of(Role.PRINCIPAL, Role.DOCTOR))));
        SystemWork.run("test", () -> roles.require(new FactorRolesDraft(Set.of())));
        own.remove(new FactorRemoval(code()));

        assertThat(audited("account.factor", false)).isEqualTo(1);
        assertThat(audited("account.sign-in", true)).isEqualTo(1);
        assertThat(audited("account.recovery-code", false)).isEqualTo(1);
        assertThat(audited("account.factor-remove", false)).isEqualTo(1);
        assertThat(jdbc.sql("select after_values from audit_entry where action = 'account.factor-roles' order by id")
                        .query(String.class)
                        .list())
                .first()
                .isEqualTo("PRINCIPAL; DOCTOR");
    }

    @Test
    void a_secret_that_the_key_does_not_open_lets_nobody_in_and_says_so_but_a_recovery_code_does() {
        List<String> codes = set();
        rows.write("update second_factor set sealed_secret = ?", (Object) new byte[48]);
        visitor.signIn("lilei", Fixture.PASSWORD);

        assertThat(led(types(code()))).endsWith("/login?error=key");
        assertThatThrownBy(() -> own.remove(new FactorRemoval(code()))).hasMessageContaining("security.factor.key");
        visitor.signIn("lilei", Fixture.PASSWORD);
        types(codes.getFirst());
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void neither_the_secret_nor_a_recovery_code_stands_in_the_database() {
        String first = set().getFirst();

        byte[] sealed = jdbc.sql("select sealed_secret from second_factor")
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(factor.secret(), StandardCharsets.ISO_8859_1));
        assertThat(jdbc.sql("select count(*) from audit_entry where after_values like ?")
                        .param("%" + first + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int audited(String action, boolean refused) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and refused = ?")
                .params(action, refused)
                .query(Integer.class)
                .single();
    }

    private List<String> set() {
        List<String> codes = own.set(factor, Totp.code(factor.secret(), Totp.step(clock.instant())), "", HERE);
        clock.advance(Duration.ofMinutes(1));
        return codes;
    }

    private String code() {
        clock.advance(Duration.ofMinutes(1));
        return Totp.code(factor.secret(), Totp.step(clock.instant()));
    }

    private HttpResponse<String> types(String code) {
        String page = visitor.get("/login").body();
        String token = page.replaceAll("(?s).*name=\"_csrf\" content=\"([^\"]+)\".*", "$1");
        return visitor.post("/login", Map.of("code", code, "_csrf", token));
    }

    private static String led(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
