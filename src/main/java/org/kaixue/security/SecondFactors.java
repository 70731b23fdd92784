package org.kaixue.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.KeyUnfit;
import org.kaixue.common.Moments;
import org.kaixue.common.PortalKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The second factors of accounts: a sealed secret whose codes count once, and recovery codes kept as hashes. */
@Component
class SecondFactors {

    private final JdbcClient jdbc;
    private final PortalKey key;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    SecondFactors(
            JdbcClient jdbc, PortalKey key, AuditLog audit, BusinessClock clock, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.key = key;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    boolean has(UUID account) {
        return jdbc.sql("select count(*) from second_factor where account_id = ?")
                        .param(Ids.bytes(account))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many recovery codes have not been used. */
    int codesLeft(UUID account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = ? and used_at is null")
                .param(Ids.bytes(account))
                .query(Integer.class)
                .single();
    }

    /**
     * Whether this is a code of now, or a recovery code; either counts once.
     *
     * @throws KeyUnfit where the secret cannot be opened
     */
    boolean passes(UUID account, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return Boolean.TRUE.equals(transaction.execute(
                status -> code.matches("[0-9]{6}") ? passesNow(account, code) : recovers(account, code)));
    }

    private boolean passesNow(UUID account, String code) {
        OptionalLong step = jdbc.sql("select sealed_secret from second_factor where account_id = ?")
                .param(Ids.bytes(account))
                .query(byte[].class)
                .optional()
                .map(secret -> Totp.match(key.open(secret, account), code, clock.now()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.sql("update second_factor set last_step = ? where account_id = ? and last_step < ?")
                                .params(step.getAsLong(), Ids.bytes(account), step.getAsLong())
                                .update()
                        == 1;
    }

    /** Tells of it in the audit: whoever keeps a list of these codes can be somebody else. */
    private boolean recovers(UUID account, String code) {
        boolean known = jdbc.sql("""
                                update recovery_code set used_at = ?
                                where account_id = ? and code_hash = ? and used_at is null""")
                        .params(Moments.column(clock.now()), Ids.bytes(account), hash(code))
                        .update()
                == 1;
        if (known) {
            audit.changed(new Change("account.recovery-code", "account", account.toString(), null, null, null, null));
        }
        return known;
    }

    /**
     * Puts the secret in the place of the one before, in the caller's transaction.
     *
     * @param step the step of the code that was typed, which does not count again
     */
    void keep(UUID account, byte[] secret, long step, List<String> recoveryCodes) {
        drop(account);
        jdbc.sql("insert into second_factor (account_id, sealed_secret, last_step, enrolled_at) values (?, ?, ?, ?)")
                .params(Ids.bytes(account), key.seal(secret, account), step, Moments.column(clock.now()))
                .update();
        recoveryCodes.forEach(code -> jdbc.sql("insert into recovery_code (id, account_id, code_hash) values (?, ?, ?)")
                .params(Ids.bytes(Ids.next()), Ids.bytes(account), hash(code.replace("-", "")))
                .update());
    }

    /** Takes the factor away, in the caller's transaction. */
    void drop(UUID account) {
        jdbc.sql("delete from recovery_code where account_id = ?")
                .param(Ids.bytes(account))
                .update();
        jdbc.sql("delete from second_factor where account_id = ?")
                .param(Ids.bytes(account))
                .update();
    }

    /** These codes are long and random, so that a plain hash does not give them away. */
    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
