package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.common.Role.ADMINISTRATOR;
import static org.kaixue.common.Role.LOGISTICS;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.common.ui.Preferences.Scheme;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class AccountServiceTest {

    @Autowired
    private Rows rows;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountPreferences preferences;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private GrantsInForce grants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

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
    void only_an_administrator_makes_accounts_and_the_refusal_is_recorded() {
        given.signIn(given.anAccount("lilei", GrantDraft.of(LOGISTICS, county)), "lilei");

        assertThatThrownBy(() -> accounts.create(draft("hanmeimei", Fixture.PASSWORD)))
                .isInstanceOf(AccessRefused.class);
        assertThat(audited("PORTAL_ADMINISTER", true)).containsExactly("李雷");
    }

    @Test
    void an_administrator_may_not_choose_a_common_password() {
        given.signIn(given.anAccount("boss", GrantDraft.of(ADMINISTRATOR, county)), "boss");

        assertThatThrownBy(() -> accounts.create(draft("hanmeimei", "password2026")))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("password"));
    }

    @Test
    void making_an_account_is_recorded_without_its_password() {
        given.anAccount("lilei", GrantDraft.of(LOGISTICS, county));

        assertThat(audited("account.create", false)).containsExactly("test");
        assertThat(jdbc.sql("select after_values from audit_entry where action = 'account.create'")
                        .query(String.class)
                        .single())
                .contains("lilei", "LOGISTICS")
                .doesNotContain(Fixture.PASSWORD);
    }

    @Test
    void a_user_name_is_taken_once_whatever_its_capitals() {
        given.anAccount("LiLei");

        assertThatThrownBy(() -> given.anAccount("lilei ")).hasMessageContaining("security.username.taken");
    }

    @Test
    void passwords_are_kept_as_argon2_hashes() {
        given.anAccount("lilei");

        assertThat(jdbc.sql("select password_hash from account")
                        .query(String.class)
                        .single())
                .startsWith("{argon2}$argon2id$");
    }

    @Test
    void language_and_colours_stay_with_the_account() {
        AccountId account = given.anAccount("lilei");
        given.signIn(account, "lilei");
        preferences.chooseLanguage(Locale.ENGLISH);
        preferences.chooseColorScheme(Scheme.DARK);

        given.signIn(account, "lilei");

        assertThat(preferences.language()).contains(Locale.ENGLISH);
        assertThat(preferences.colorScheme()).contains(Scheme.DARK);
        assertThat(preferences.name()).contains(new Bilingual("李雷", "Li Lei"));
    }

    @Test
    void a_portal_without_accounts_makes_its_first_administrator_once() {
        first.run(new DefaultApplicationArguments());
        first.run(new DefaultApplicationArguments());

        assertThat(jdbc.sql("select username from account where must_set_password")
                        .query(String.class)
                        .list())
                .containsExactly("admin");
        assertThat(jdbc.sql("select role from account_grant")
                        .query(String.class)
                        .list())
                .containsExactly("ADMINISTRATOR");
    }

    @Test
    void a_portal_with_accounts_makes_no_other() {
        given.anAccount("lilei");

        first.run(new DefaultApplicationArguments());

        assertThat(jdbc.sql("select username from account").query(String.class).list())
                .containsExactly("lilei");
    }

    @Test
    void accounts_made_together_share_the_work_of_hashing() {
        List<AccountDraft> drafts = List.of(
                draft("one", Fixture.PASSWORD), draft("two", Fixture.PASSWORD), draft("three", Fixture.PASSWORD));

        SystemWork.run("test", () -> accounts.create(drafts));

        assertThat(jdbc.sql("select count(distinct password_hash) from account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<String> audited(String action, boolean refused) {
        return jdbc.sql("select actor from audit_entry where action = ? and refused = ?")
                .params(action, refused)
                .query(String.class)
                .list();
    }

    private static AccountDraft draft(String username, String password) {
        return new AccountDraft(username, new Bilingual("韩梅梅", "Han Meimei"), password, false, List.of());
    }
}
