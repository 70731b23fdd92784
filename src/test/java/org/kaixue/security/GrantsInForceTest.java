package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.common.Role.LOGISTICS;
import static org.kaixue.common.Role.PRINCIPAL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.StatementCounter;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The clock stands on 23 November 2026. */
@DatabaseTest
class GrantsInForceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Rows rows;

    @Autowired
    private GrantsInForce grants;

    @Autowired
    private AccountService accounts;

    @Autowired
    private OwnPassword password;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    private Fixture given;
    private UnitId county;

    @BeforeEach
    void setUp() {
        given = new Fixture(rows, accounts, grants, events);
        county = given.aCounty("639001");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nobody_holds_nothing() {
        assertThat(grants.current()).isEmpty();
    }

    @Test
    void a_grant_holds_through_its_last_day() {
        signIn(new GrantDraft(LOGISTICS, county, null, TODAY), GrantDraft.of(PRINCIPAL, county));
        assertThat(grants.current())
                .containsExactlyInAnyOrder(new Grant(LOGISTICS, county), new Grant(PRINCIPAL, county));

        clock.advance(Duration.ofDays(1));

        assertThat(grants.current()).containsExactly(new Grant(PRINCIPAL, county));
    }

    @Test
    void a_grant_for_a_term_ends_with_its_last_day() {
        signIn(new GrantDraft(LOGISTICS, county, given.aTermUntil(TODAY), null));
        assertThat(grants.current()).hasSize(1);

        clock.advance(Duration.ofDays(1));

        assertThat(grants.current()).isEmpty();
    }

    @Test
    void authorities_are_the_permissions_held_anywhere() {
        AccountId account = signIn(GrantDraft.of(PRINCIPAL, county));

        assertThat(grants.authorities(account.value()))
                .extracting(authority -> authority.getAuthority())
                .contains("ROLE_STOCK_ISSUE", "ROLE_ORGANISATION_WRITE")
                .doesNotContain("ROLE_STOCK_WRITE", "ROLE_PORTAL_ADMINISTER");
    }

    @Test
    void asking_costs_no_statement_once_the_person_is_known() throws Exception {
        signIn(GrantDraft.of(LOGISTICS, county));
        grants.current();

        assertThat(StatementCounter.count(() -> grants.current())).isEmpty();
    }

    @Test
    void a_grant_given_or_taken_holds_at_once() {
        AccountId account = signIn(GrantDraft.of(LOGISTICS, county));
        assertThat(grants.current()).hasSize(1);

        SystemWork.run("test", () -> accounts.give(account, GrantEntry.of(GrantDraft.of(PRINCIPAL, county))));
        assertThat(grants.current())
                .containsExactlyInAnyOrder(new Grant(LOGISTICS, county), new Grant(PRINCIPAL, county));

        SystemWork.run("test", () -> accounts.take(account, GrantDraft.of(LOGISTICS, county)));
        assertThat(grants.current()).containsExactly(new Grant(PRINCIPAL, county));
    }

    @Test
    void what_another_node_took_away_is_noticed_by_the_watch() {
        AccountId account = signIn(GrantDraft.of(LOGISTICS, county));
        grants.current();
        rows.write("delete from account_grant where account_id = ?", Ids.bytes(account.value()));

        assertThat(people.refresh(List.of(account.value()))).isEmpty();

        assertThat(grants.current()).isEmpty();
    }

    @Test
    void the_watch_names_accounts_that_another_node_disabled() {
        AccountId account = signIn(GrantDraft.of(LOGISTICS, county));
        rows.write("update account set disabled_at = created_at");

        assertThat(people.refresh(List.of(account.value()))).containsExactly(account.value());
        assertThat(grants.current()).isEmpty();
    }

    @Test
    void a_disabled_account_holds_nothing() {
        AccountId account = signIn(GrantDraft.of(LOGISTICS, county));
        SystemWork.run("test", () -> accounts.disable(account));
        assertThat(grants.current()).isEmpty();

        SystemWork.run("test", () -> accounts.enable(account));
        assertThat(grants.current()).hasSize(1);
    }

    @Test
    void who_has_to_set_a_password_holds_nothing_until_it_is_set() {
        AccountId account = SystemWork.as(
                "test",
                () -> accounts.create(new AccountDraft(
                        "new",
                        new Bilingual("新人", "New"),
                        "chosen by another",
                        true,
                        List.of(GrantDraft.of(LOGISTICS, county)))));
        given.signIn(account, "new");
        assertThat(grants.current()).isEmpty();
        assertThat(password.mustBeSet()).isTrue();

        password.change("chosen by another", Fixture.PASSWORD, "session");

        assertThat(password.mustBeSet()).isFalse();
        assertThat(grants.current()).hasSize(1);
    }

    private AccountId signIn(GrantDraft... held) {
        AccountId account = given.anAccount("lilei", held);
        given.signIn(account, "lilei");
        return account;
    }
}
