package org.kaixue.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was done and what was refused; nothing here changes or removes an entry. */
@Service
public class AuditLog {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final BusinessClock clock;

    AuditLog(JdbcClient jdbc, Actors actors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Records a change in the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Change change) {
        write(change, false);
    }

    /** Records a refusal in a transaction of its own, so that it stays when the refused work is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String action, String recordKind, @Nullable String recordId) {
        write(new Change(action, recordKind, recordId, null, null, null, null), true);
    }

    private void write(Change change, boolean refused) {
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into audit_entry (id, happened_at, account_id, actor, address, action, refused,
                          record_kind, record_id, unit_id, before_values, after_values, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(Ids.next()))
                .param(Moments.column(clock.now()))
                .param(bytes(actor.account()))
                .param(actor.name())
                .param(actor.address())
                .param(change.action())
                .param(refused)
                .param(change.recordKind())
                .param(change.recordId())
                .param(bytes(change.unit()))
                .param(change.before())
                .param(change.after())
                .param(change.reason())
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : Ids.bytes(id);
    }

    /**
     * A change of one record.
     *
     * @param action what was done, as {@code feature.verb}
     * @param unit the unit whose record it is; null for the portal's own
     * @param before the values before, as text a person can read; null for a new record
     * @param after the values after; null for a removed record
     */
    public record Change(
            String action,
            String recordKind,
            @Nullable String recordId,
            @Nullable UUID unit,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}
}
