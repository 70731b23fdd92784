package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.common.Role.ADMINISTRATOR;
import static org.kaixue.common.Role.BUREAU_OFFICER;
import static org.kaixue.common.Role.COUNTY_OFFICER;
import static org.kaixue.common.Role.LOGISTICS;
import static org.kaixue.common.Role.PRINCIPAL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a county officer and an administrator see and do to which accounts. */
@DatabaseTest
class AccountsOfASubtreeTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, BusinessClock.ZONE);

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountBook book;

    @Autowired
    private FactorRoles factors;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private org.kaixue.support.SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private UnitId county;
    private UnitId school;
    private UnitId elsewhere;

    @BeforeEach
    void two_counties() {
        county = organisation.aCounty("639001", "雪泉市", "Xuequan");
        elsewhere = organisation.aCounty("639002", "青澜县", "Qinglan");
        school = organisation.aSchool().inCounty(county).entered();
    }

    @Test
    void whoever_is_invited_holds_the_role_and_waits_for_a_password_of_his_own() {
        signedIn.as(COUNTY_OFFICER, county);

        Invitation invitation = accounts.invite(invitation("han", PRINCIPAL, school));

        assertThat(invitation.secret()).hasSizeGreaterThanOrEqualTo(28);
        assertThat(invitation.until()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
        AccountRow row = book.get("han");
        assertThat(row.state()).isEqualTo(AccountState.INVITED);
        assertThat(row.grants()).extracting(GrantRow::grant).containsExactly(GrantDraft.of(PRINCIPAL, school));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void neither_database_nor_audit_nor_log_keeps_the_secret(CapturedOutput log) {
        signedIn.as(COUNTY_OFFICER, county);
        Invitation invitation = accounts.invite(invitation("han", PRINCIPAL, school));

        assertThat(jdbc.sql("select password_hash from account")
                        .query(String.class)
                        .single())
                .startsWith("{argon2}");
        assertThat(jdbc.sql("select after_values from audit_entry where action = 'account.create'")
                        .query(String.class)
                        .single())
                .contains("han", "PRINCIPAL")
                .doesNotContain(invitation.secret());
        assertThat(invitation.toString()).doesNotContain(invitation.secret());
        assertThat(log.getAll()).doesNotContain(invitation.secret());
    }

    @Test
    void an_invitation_lapses_and_a_new_one_takes_its_place() {
        signedIn.as(COUNTY_OFFICER, county);
        Invitation first = accounts.invite(invitation("han", PRINCIPAL, school));
        clock.advance(Duration.ofDays(8));
        assertThat(book.get("han").state()).isEqualTo(AccountState.LAPSED);

        Invitation second = accounts.reset(first.account());

        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(book.get("han").state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void a_county_officer_sees_only_accounts_all_of_whose_roles_lie_in_the_county() {
        anAccount("inside", GrantDraft.of(LOGISTICS, school), GrantDraft.of(LOGISTICS, county));
        anAccount("across", GrantDraft.of(LOGISTICS, school), GrantDraft.of(LOGISTICS, elsewhere));
        anAccount("above", GrantDraft.of(BUREAU_OFFICER, organisation.prefecture()));
        anAccount("nothing");
        signedIn.as(COUNTY_OFFICER, county);

        assertThat(usernames("")).containsExactly("inside");
        assertThat(book.count(false, query(""))).isEqualTo(1);
        for (String other : List.of("across", "above", "nothing", "unknown")) {
            assertThatThrownBy(() -> book.get(other)).isInstanceOf(AccessRefused.class);
        }
        signedIn.as(ADMINISTRATOR, organisation.prefecture());
        assertThat(usernames("")).containsExactly("above", "across", "inside", "nothing");
    }

    @Test
    void a_county_officer_may_not_touch_an_account_with_a_role_outside_or_one_named_from_above() {
        AccountId across = anAccount("across", GrantDraft.of(LOGISTICS, school), GrantDraft.of(LOGISTICS, elsewhere));
        AccountId colleague = anAccount("colleague", GrantDraft.of(COUNTY_OFFICER, county));
        signedIn.as(COUNTY_OFFICER, county);

        for (AccountId other : List.of(across, colleague)) {
            assertThatThrownBy(() -> accounts.disable(other)).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> accounts.reset(other)).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> accounts.rename(other, new NamesDraft("新", "New")))
                    .isInstanceOf(AccessRefused.class);
        }
        assertThat(book.get("colleague").changeable()).isFalse();
        assertThat(refusals("ACCOUNTS_WRITE")).isEqualTo(6);
    }

    @Test
    void a_second_factor_is_reset_by_whoever_keeps_the_account_and_by_nobody_else() {
        AccountId inside = anAccount("inside", GrantDraft.of(PRINCIPAL, school));
        AccountId outside = anAccount("outside", GrantDraft.of(PRINCIPAL, elsewhere));
        AccountId colleague = anAccount("colleague", GrantDraft.of(COUNTY_OFFICER, county));
        List.of(inside, outside, colleague).forEach(this::withAFactor);
        signedIn.as(COUNTY_OFFICER, county);

        for (AccountId other : List.of(outside, colleague)) {
            assertThatThrownBy(() -> accounts.resetFactor(other)).isInstanceOf(AccessRefused.class);
        }
        assertThat(book.get("inside").secondFactor()).isTrue();
        accounts.resetFactor(inside);

        assertThat(book.get("inside").secondFactor()).isFalse();
        assertThat(units("account.factor-reset")).containsExactly(school);
        signedIn.as(actor(inside), new Grant(ADMINISTRATOR, organisation.prefecture()));
        assertThatThrownBy(() -> accounts.resetFactor(inside)).hasMessageContaining("security.account.refused.own");
    }

    @Test
    void only_the_administrator_says_of_which_roles_a_second_factor_is_required() {
        signedIn.as(BUREAU_OFFICER, organisation.prefecture());
        assertThat(factors.decides()).isFalse();
        assertThatThrownBy(() -> factors.require(new FactorRolesDraft(Set.of(PRINCIPAL))))
                .isInstanceOf(AccessRefused.class);

        signedIn.as(ADMINISTRATOR, organisation.prefecture());
        factors.require(new FactorRolesDraft(Set.of(PRINCIPAL)));
        assertThat(factors.get().roles()).containsExactly(PRINCIPAL);
    }

    @Test
    void a_role_that_may_not_be_given_is_refused_with_its_reason_and_recorded() {
        signedIn.as(COUNTY_OFFICER, county);

        assertThatThrownBy(() -> accounts.invite(invitation("han", BUREAU_OFFICER, school)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("security.grant.refused.only-administrator");
                    assertThat(refusal.field()).isEqualTo("role");
                });
        assertThatThrownBy(() -> accounts.invite(invitation("han", PRINCIPAL, elsewhere)))
                .isInstanceOf(AccessRefused.class);
        assertThat(refusals("account.give")).isEqualTo(1);
        assertThat(book.givable())
                .containsExactly(Role.LOGISTICS, PRINCIPAL, Role.DOCTOR, Role.DUTY_LEADER, Role.SUPERVISOR);
        assertThat(book.reach()).contains(county, school).doesNotContain(elsewhere, organisation.prefecture());
    }

    @Test
    void roles_are_added_and_taken_back_but_the_last_one_stays() {
        AccountId han = anAccount("han", GrantDraft.of(LOGISTICS, school));
        signedIn.as(COUNTY_OFFICER, county);
        LocalDate until = TODAY.plusDays(30);
        accounts.give(han, new GrantEntry(PRINCIPAL, school, organisation.term().id(), until));

        assertThat(book.get("han").grants()).extracting(GrantRow::ends).containsExactlyInAnyOrder(null, until);
        accounts.take(han, GrantDraft.of(LOGISTICS, school));

        AccountRow row = book.get("han");
        assertThat(row.ends()).isEqualTo(until);
        assertThatThrownBy(() -> accounts.take(han, row.grants().getFirst().grant()))
                .hasMessageContaining("security.grant.refused.last");
    }

    @Test
    void an_account_whose_roles_have_all_ended_says_so() {
        anAccount("han", new GrantDraft(LOGISTICS, school, null, TODAY), GrantDraft.of(LOGISTICS, county));
        anAccount("li", new GrantDraft(LOGISTICS, school, null, TODAY));
        signedIn.as(COUNTY_OFFICER, county);
        assertThat(book.get("li").state()).isEqualTo(AccountState.IN_USE);

        clock.advance(Duration.ofDays(1));

        assertThat(book.get("han").state()).isEqualTo(AccountState.IN_USE);
        assertThat(book.get("li").state()).isEqualTo(AccountState.ENDED);
    }

    @Test
    void what_happened_to_an_account_is_recorded_for_the_unit_that_covers_its_roles() {
        AccountId han = anAccount("han", GrantDraft.of(LOGISTICS, school));
        signedIn.as(COUNTY_OFFICER, county);
        accounts.give(han, new GrantEntry(PRINCIPAL, county, null, TODAY));

        assertThat(units("account.create")).containsExactly(school);
        assertThat(units("account.give")).containsExactly(county);
        assertThat(jdbc.sql("select after_values from audit_entry where action = 'account.give'")
                        .query(String.class)
                        .single())
                .isEqualTo("PRINCIPAL 雪泉市, until " + TODAY);
    }

    @Test
    void a_role_given_twice_or_for_days_that_are_over_is_refused_at_its_field() {
        AccountId han = anAccount("han", GrantDraft.of(LOGISTICS, school));
        signedIn.as(COUNTY_OFFICER, county);

        assertThatThrownBy(() -> accounts.give(han, new GrantEntry(LOGISTICS, school, null, null)))
                .hasMessageContaining("security.grant.refused.twice");
        assertThatThrownBy(() -> accounts.give(han, new GrantEntry(PRINCIPAL, school, null, TODAY.minusDays(1))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("until"));
    }

    @Test
    void nobody_disables_resets_or_promotes_himself() {
        UnitId prefecture = organisation.prefecture();
        AccountId self = anAccount("self", GrantDraft.of(ADMINISTRATOR, prefecture));
        anAccount("other", GrantDraft.of(ADMINISTRATOR, prefecture));
        signedIn.as(actor(self), new Grant(ADMINISTRATOR, prefecture));

        for (Runnable attempt : List.<Runnable>of(
                () -> accounts.disable(self),
                () -> accounts.reset(self),
                () -> accounts.give(self, new GrantEntry(LOGISTICS, school, null, null)))) {
            assertThatThrownBy(attempt::run).hasMessageContaining("security.account.refused.own");
        }
    }

    @Test
    void the_last_administrator_who_can_sign_in_stays() {
        UnitId prefecture = organisation.prefecture();
        AccountId last = anAccount("last", GrantDraft.of(ADMINISTRATOR, prefecture), GrantDraft.of(LOGISTICS, county));
        AccountId ending = anAccount("ending", new GrantDraft(ADMINISTRATOR, prefecture, null, TODAY.plusDays(1)));
        signedIn.as(actor(ending), new Grant(ADMINISTRATOR, prefecture));

        for (Runnable attempt : List.<Runnable>of(
                () -> accounts.disable(last),
                () -> accounts.reset(last),
                () -> accounts.take(last, GrantDraft.of(ADMINISTRATOR, prefecture)))) {
            assertThatThrownBy(attempt::run).hasMessageContaining("security.account.refused.last-administrator");
        }

        anAccount("another", GrantDraft.of(ADMINISTRATOR, prefecture));
        accounts.disable(last);
        assertThat(book.get("last").state()).isEqualTo(AccountState.DISABLED);
    }

    @Test
    void accounts_not_signed_in_for_ninety_days_or_never_are_found() {
        anAccount("never", GrantDraft.of(LOGISTICS, school));
        anAccount("long-ago", GrantDraft.of(LOGISTICS, school));
        anAccount("lately", GrantDraft.of(LOGISTICS, school));
        signedInOn("long-ago", TODAY.minusDays(91));
        signedInOn("lately", TODAY.minusDays(3));
        signedIn.as(COUNTY_OFFICER, county);

        assertThat(book.page(true, query(""))).extracting(AccountRow::username).containsExactly("long-ago", "never");
        assertThat(book.count(true, query("long"))).isEqualTo(1);
    }

    @Test
    void accounts_are_found_by_name_and_by_where_they_work() {
        anAccount("han", GrantDraft.of(LOGISTICS, county));
        anAccount("li", GrantDraft.of(LOGISTICS, elsewhere));
        signedIn.as(ADMINISTRATOR, organisation.prefecture());

        assertThat(usernames("雪泉")).containsExactly("han");
        assertThat(usernames("QINGLAN")).containsExactly("li");
        assertThat(usernames("_")).isEmpty();
    }

    @Test
    void a_changed_name_is_recorded_with_what_it_was() {
        AccountId han = anAccount("han", GrantDraft.of(LOGISTICS, school));
        signedIn.as(COUNTY_OFFICER, county);

        accounts.rename(han, new NamesDraft("韩梅", "Han Mei"));

        assertThat(book.get("han").name()).isEqualTo(new Bilingual("韩梅", "Han Mei"));
        assertThat(jdbc.sql("select before_values from audit_entry where action = 'account.rename'")
                        .query(String.class)
                        .single())
                .contains("韩梅梅");
    }

    private AccountId anAccount(String username, GrantDraft... grants) {
        return SystemWork.as(
                "test",
                () -> accounts.create(new AccountDraft(
                        username, new Bilingual("韩梅梅", "Han Meimei"), Fixture.PASSWORD, false, List.of(grants))));
    }

    private void withAFactor(AccountId account) {
        rows.write(
                "insert into second_factor (account_id, sealed_secret, last_step, enrolled_at) values (?, ?, 0, ?)",
                Ids.bytes(account.value()),
                new byte[48],
                TODAY.atStartOfDay());
    }

    private void signedInOn(String username, LocalDate day) {
        rows.write("update account set last_sign_in_at = ? where username = ?", day.atStartOfDay(), username);
    }

    private List<String> usernames(String filter) {
        return book.page(false, query(filter)).stream()
                .map(AccountRow::username)
                .toList();
    }

    private List<UnitId> units(String action) {
        return jdbc.sql("select unit_id from audit_entry where action = ?")
                .param(action)
                .query((row, n) -> new UnitId(Ids.read(row.getBytes(1))))
                .list();
    }

    private long refusals(String action) {
        return jdbc.sql("select count(*) from audit_entry where refused = true and action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private static Actor actor(AccountId account) {
        UUID id = account.value();
        return new Actor(id, "韩梅梅", "192.0.2.1");
    }

    private static PageQuery query(String filter) {
        return new PageQuery(filter, List.of(new PageQuery.SortKey("username", false)), 0, 100);
    }

    private static InvitationDraft invitation(String username, Role role, UnitId unit) {
        return new InvitationDraft(username, "韩梅梅", "Han Meimei", role, unit, null, null);
    }
}
