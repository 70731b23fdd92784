package org.kaixue.security;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Slows guessing down: a few failures for one account from one address, or many failures from one address, make that
 * address wait. The rightful owner at another address is not kept out.
 *
 * <p>An attempt is counted before the password is looked at, so that many at once do not slip through together: each
 * statement stands in a transaction of its own.
 */
@Component
class SignInThrottle {

    static final int PAIR_LIMIT = 5;
    static final int ADDRESS_LIMIT = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int LONGEST_NAME = 64;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    SignInThrottle(JdbcClient jdbc, BusinessClock clock, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The account's name as it is kept: capital letters do not count. */
    static String plain(String username) {
        String plain = username.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    /** Counts an attempt as failed until {@link #succeeded} says otherwise, or refuses it. */
    void attempt(String username, String address) {
        Instant now = clock.now();
        UUID attempt = Ids.next();
        write(
                "insert into sign_in_failure (id, username, address, failed_at) values (?, ?, ?, ?)",
                Ids.bytes(attempt),
                username,
                address,
                Moments.column(now));
        List<Failure> failures = jdbc.sql("""
                        select username, failed_at from sign_in_failure
                        where address = ? and failed_at > ? and id <> ?
                        order by failed_at desc limit 1000""")
                .params(address, Moments.column(now.minus(WINDOW)), Ids.bytes(attempt))
                .query((row, n) -> new Failure(row.getString(1), Moments.read(row.getObject(2, LocalDateTime.class))))
                .list();
        Duration pair = wait(
                failures.stream().filter(one -> one.username().equals(username)).toList(), PAIR_LIMIT, now);
        Duration all = wait(failures, ADDRESS_LIMIT, now);
        Duration wait = pair.compareTo(all) > 0 ? pair : all;
        if (wait.isPositive()) {
            write("delete from sign_in_failure where id = ?", Ids.bytes(attempt));
            throw new SignInThrottled(Math.toIntExact(wait.plusSeconds(59).toMinutes()));
        }
    }

    /** Forgets the failures of this account from this address: its owner is in. */
    void succeeded(String username, String address) {
        write("delete from sign_in_failure where username = ? and address = ?", username, address);
    }

    /** Removes what no longer counts. */
    void sweep() {
        write(
                "delete from sign_in_failure where failed_at <= ?",
                Moments.column(clock.now().minus(WINDOW)));
    }

    private void write(String sql, Object... values) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
    }

    private static Duration wait(List<Failure> newestFirst, int limit, Instant now) {
        return newestFirst.size() < limit
                ? Duration.ZERO
                : Duration.between(now, newestFirst.get(limit - 1).at().plus(WINDOW));
    }

    private record Failure(String username, Instant at) {}
}
