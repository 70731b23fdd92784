package org.kaixue.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.common.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The tree of units, kept in memory and read again after each change of it. */
@Service
public class Units {

    private final JdbcClient jdbc;
    private final Remembered<UnitTree> tree = new Remembered<>(this::read);

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units as they stand; costs no statement while nothing changed. */
    public UnitTree tree() {
        return tree.get();
    }

    @TransactionalEventListener(
            classes = {UnitsChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        tree.forget();
    }

    private UnitTree read() {
        return new UnitTree(jdbc.sql("""
                        select u.id, u.kind, u.parent_id, u.code, u.name_zh, u.name_en, s.type, s.managed_by_id
                        from unit u left join school s on s.id = u.id
                        where u.closed_on is null
                        order by u.sort_order, u.code""")
                .query((row, n) -> new UnitNode(
                        new UnitId(Ids.read(row.getBytes(1))),
                        UnitKind.valueOf(row.getString(2)),
                        unit(row.getBytes(3)),
                        row.getString(4),
                        new Bilingual(row.getString(5), row.getString(6)),
                        row.getString(7) == null ? null : SchoolType.valueOf(row.getString(7)),
                        unit(row.getBytes(8))))
                .list());
    }

    private static @Nullable UnitId unit(byte @Nullable [] bytes) {
        UUID id = Ids.readNullable(bytes);
        return id == null ? null : new UnitId(id);
    }
}
