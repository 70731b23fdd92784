package org.kaixue.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Role;
import org.kaixue.common.ui.Preferences.Scheme;
import org.kaixue.organisation.GrantSource;
import org.kaixue.organisation.GrantsFollow;
import org.kaixue.organisation.UnitId;
import org.kaixue.security.KnownPerson.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The accounts in use, kept in memory so that no click reads them, and read again after each change. */
@Component
class People {

    private final JdbcClient jdbc;
    private final List<GrantSource> sources;
    private final Map<UUID, Optional<KnownPerson>> known = new ConcurrentHashMap<>();
    private long changes;

    People(JdbcClient jdbc, List<GrantSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /** The account as it stands; empty where there is none or it is disabled. */
    Optional<KnownPerson> find(UUID account) {
        return known.computeIfAbsent(
                account, id -> Optional.ofNullable(read(List.of(id)).get(id)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    synchronized void forget(AccountChanged changed) {
        changes++;
        known.remove(changed.account());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    synchronized void forgetAll(DataReplaced replaced) {
        changes++;
        known.clear();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    synchronized void forgetAll(FactorRolesChanged changed) {
        changes++;
        known.clear();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    synchronized void forget(GrantsFollow changed) {
        changes++;
        known.keySet().removeAll(changed.accounts());
    }

    /** Keeps only these accounts in memory, as they stand now; gives back those that are gone or disabled. */
    List<UUID> refresh(Collection<UUID> accounts) {
        long before = changes();
        Map<UUID, KnownPerson> fresh = accounts.isEmpty() ? Map.of() : read(accounts);
        replace(accounts, fresh, before);
        return accounts.stream().filter(account -> !fresh.containsKey(account)).toList();
    }

    private synchronized long changes() {
        return changes;
    }

    /**
     * What was read while something changed is thrown away, for it may be older than the change. Otherwise each account
     * stays known throughout, so that no click meanwhile reads it.
     */
    private synchronized void replace(Collection<UUID> accounts, Map<UUID, KnownPerson> fresh, long before) {
        if (changes != before) {
            known.clear();
            return;
        }
        accounts.forEach(account -> known.put(account, Optional.ofNullable(fresh.get(account))));
        known.keySet().retainAll(accounts);
    }

    private Map<UUID, KnownPerson> read(Collection<UUID> accounts) {
        Map<UUID, KnownPerson> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.id, a.username, a.name_zh, a.name_en, a.must_set_password, a.sessions_from, a.language,
                          a.color_scheme,
                          s.account_id as factor, g.role, g.unit_id, g.until_date, t.last_day, f.role as factor_role
                        from account a
                          left join second_factor s on s.account_id = a.id
                          left join account_grant g on g.account_id = a.id
                          left join factor_role f on f.role = g.role
                          left join term t on t.id = g.term_id
                        where a.disabled_at is null and a.id in (:accounts)""")
                .param("accounts", accounts.stream().map(Ids::bytes).toList())
                .query((row, n) -> {
                    KnownPerson person = person(row);
                    people.computeIfAbsent(person.account(), id -> person);
                    given(row).ifPresent(people.get(person.account()).given()::add);
                    return person.account();
                })
                .list();
        follow(people);
        return people;
    }

    /** What follows from work is held as a role that was given: with the same end and the same second factor. */
    private void follow(Map<UUID, KnownPerson> people) {
        List<GrantSource.Following> following = people.isEmpty()
                ? List.of()
                : sources.stream()
                        .flatMap(source -> source.of(people.keySet()).stream())
                        .toList();
        if (following.isEmpty()) {
            return;
        }
        Set<String> factor = Set.copyOf(
                jdbc.sql("select role from factor_role").query(String.class).list());
        for (GrantSource.Following one : following) {
            KnownPerson person = people.get(one.account());
            if (person != null) {
                boolean required = factor.contains(one.role().name());
                person.given().add(new Given(one.role(), one.unit(), one.until(), null, required));
            }
        }
    }

    private static KnownPerson person(ResultSet row) throws SQLException {
        return new KnownPerson(
                Ids.read(row.getBytes("id")),
                row.getString("username"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getBoolean("must_set_password"),
                row.getBytes("factor") != null,
                Optional.ofNullable(row.getObject("sessions_from", LocalDateTime.class))
                        .map(Moments::read),
                Optional.ofNullable(row.getString("language")).map(Locale::forLanguageTag),
                Optional.ofNullable(row.getString("color_scheme")).map(Scheme::valueOf),
                new ArrayList<>());
    }

    private static Optional<Given> given(ResultSet row) throws SQLException {
        @Nullable String role = row.getString("role");
        if (role == null) {
            return Optional.empty();
        }
        return Optional.of(new Given(
                Role.valueOf(role),
                new UnitId(Ids.read(row.getBytes("unit_id"))),
                row.getObject("until_date", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("factor_role") != null));
    }
}
