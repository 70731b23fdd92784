package org.kaixue.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actors;
import org.kaixue.common.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the records say of the signed-in person's own account. */
@Service
public class OwnRecords {

    private final JdbcClient jdbc;
    private final Actors actors;

    OwnRecords(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** When something was done to it or refused, the newest first. */
    public List<OwnRecord> latest(String action, int limit) {
        UUID account = actors.current().account();
        return account == null
                ? List.of()
                : jdbc.sql("""
                                select happened_at, address, refused from audit_entry
                                where record_kind = 'account' and record_id = ? and action = ?
                                order by happened_at desc, id desc limit ?""")
                        .params(account.toString(), action, limit)
                        .query((row, n) -> new OwnRecord(
                                Moments.read(row.getObject(1, LocalDateTime.class)),
                                row.getString(2),
                                row.getBoolean(3)))
                        .list();
    }

    /**
     * One of them.
     *
     * @param address where the request came from
     */
    public record OwnRecord(Instant at, @Nullable String address, boolean refused) {}
}
