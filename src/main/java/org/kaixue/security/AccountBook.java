package org.kaixue.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** The accounts as those who keep them read them: only those all of whose roles lie within the reader's reach. */
@Service
public class AccountBook {

    /** After how long without a sign-in one asks whether the account is still needed. */
    public static final int STALE_DAYS = 90;

    private static final String IN_REACH = """
            and exists (select 1 from account_grant g where g.account_id = a.id)
            and not exists (select 1 from account_grant g where g.account_id = a.id and not exists (
              select 1 from unit_ancestor r where r.unit_id = g.unit_id and r.ancestor_id in (:roots)))
            """;
    private static final String LIKE = """
            and (lower(a.username) like :pattern escape '!' or lower(a.name_zh) like :pattern escape '!'
               or lower(a.name_en) like :pattern escape '!' or exists (
                 select 1 from account_grant g join unit u on u.id = g.unit_id
                 where g.account_id = a.id and (lower(u.name_zh) like :pattern escape '!'
                   or lower(u.name_en) like :pattern escape '!')))""";
    private static final String STALE = "\nand (a.last_sign_in_at is null or a.last_sign_in_at < :before)";
    private static final String COLUMNS = """
            select a.id, a.username, a.name_zh, a.name_en, a.must_set_password, a.secret_until, a.disabled_at,
              a.last_sign_in_at, a.created_at,
              (select count(*) from second_factor s where s.account_id = a.id) as second_factor\s""";
    private static final Map<String, String> ORDER =
            Map.of("username", "a.username", "name", "a.name_zh", "signed-in", "a.last_sign_in_at");

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final AccountGuard guard;
    private final GrantRows grants;
    private final AuditLog audit;
    private final BusinessClock clock;

    AccountBook(
            JdbcClient jdbc,
            Jurisdiction jurisdiction,
            Units units,
            AccountGuard guard,
            GrantRows grants,
            AuditLog audit,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.guard = guard;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The accounts wanted.
     *
     * @param stale only those that did not sign in for {@link #STALE_DAYS} days, or never
     * @param query its filter is a part of a user name, a name or a unit's name
     */
    public List<AccountRow> page(boolean stale, PageQuery query) {
        return rows(narrowed(
                        COLUMNS,
                        stale,
                        query,
                        " order by " + query.orderBy(ORDER, "a.id") + " limit :limit offset :offset")
                .param("limit", query.limit())
                .param("offset", query.offset()));
    }

    /** How many accounts there are. */
    public int count(boolean stale, PageQuery query) {
        return narrowed("select count(*) ", stale, query, "")
                .query(Integer.class)
                .single();
    }

    /** One account; an unknown name is refused as one out of reach is. */
    public AccountRow get(String username) {
        jurisdiction.requireSomewhere(Permission.ACCOUNTS_WRITE);
        return rows(reaching(COLUMNS, " and a.username = :username", "").param("username", username)).stream()
                .findFirst()
                .orElseThrow(() -> {
                    audit.refused(Permission.ACCOUNTS_WRITE.name(), "account", null);
                    return new AccessRefused();
                });
    }

    /** The roles that the person may give somewhere. */
    public List<Role> givable() {
        GrantPolicy policy = guard.policy();
        return Arrays.stream(Role.values())
                .filter(role -> reached()
                        .anyMatch(unit -> policy.answer(role, unit.id()).allowed()))
                .toList();
    }

    /** The units over which the person may give roles, from the top down. */
    public List<UnitId> reach() {
        return reached().map(UnitNode::id).toList();
    }

    private Stream<UnitNode> reached() {
        return units.tree().all().stream().filter(unit -> jurisdiction.may(Permission.ACCOUNTS_WRITE, unit.id()));
    }

    private StatementSpec narrowed(String select, boolean stale, PageQuery query, String end) {
        jurisdiction.requireSomewhere(Permission.ACCOUNTS_WRITE);
        String filtered = query.filter().isEmpty() ? "" : LIKE;
        StatementSpec statement = reaching(select, filtered + (stale ? STALE : ""), end);
        if (!filtered.isEmpty()) {
            statement = statement.param("pattern", query.pattern());
        }
        return stale
                ? statement.param("before", Moments.column(clock.now().minus(Duration.ofDays(STALE_DAYS))))
                : statement;
    }

    /** Who keeps accounts everywhere also sees those without any role. */
    private StatementSpec reaching(String select, String conditions, String end) {
        boolean all = jurisdiction.mayEverywhere(Permission.ACCOUNTS_WRITE);
        StatementSpec statement =
                jdbc.sql(select + "from account a where 1 = 1\n" + (all ? "" : IN_REACH) + conditions + end);
        return all
                ? statement
                : statement.param(
                        "roots",
                        jurisdiction.roots(Permission.ACCOUNTS_WRITE).stream()
                                .map(unit -> Ids.bytes(unit.id().value()))
                                .toList());
    }

    private List<AccountRow> rows(StatementSpec statement) {
        Instant now = clock.now();
        List<AccountRow> bare = statement.query((row, n) -> row(row, now)).list();
        Map<UUID, List<GrantRow>> given =
                grants.of(bare.stream().map(account -> account.id().value()).toList());
        return bare.stream()
                .map(account -> with(account, given.getOrDefault(account.id().value(), List.of())))
                .toList();
    }

    private AccountRow with(AccountRow account, List<GrantRow> given) {
        boolean ended = account.state() == AccountState.IN_USE
                && !given.isEmpty()
                && given.stream().allMatch(grant -> grant.over(clock.today()));
        return new AccountRow(
                account.id(),
                account.username(),
                account.name(),
                ended ? AccountState.ENDED : account.state(),
                account.lastSignInAt(),
                account.secondFactor(),
                account.createdAt(),
                given,
                guard.own(account.id().value()),
                guard.changeable(given.stream().map(GrantRow::grant).toList()));
    }

    private static AccountRow row(ResultSet row, Instant now) throws SQLException {
        return new AccountRow(
                new AccountId(Ids.read(row.getBytes("id"))),
                row.getString("username"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                state(row, now),
                moment(row, "last_sign_in_at"),
                row.getInt("second_factor") > 0,
                Moments.read(row.getObject("created_at", LocalDateTime.class)),
                List.of(),
                false,
                false);
    }

    private static AccountState state(ResultSet row, Instant now) throws SQLException {
        if (moment(row, "disabled_at") != null) {
            return AccountState.DISABLED;
        }
        if (!row.getBoolean("must_set_password")) {
            return AccountState.IN_USE;
        }
        Instant until = moment(row, "secret_until");
        return until != null && now.isAfter(until) ? AccountState.LAPSED : AccountState.INVITED;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : Moments.read(moment);
    }
}
