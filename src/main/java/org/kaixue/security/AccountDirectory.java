package org.kaixue.security;

import java.util.List;
import java.util.UUID;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.organisation.Directory;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the accounts of a part of the organisation to the rooms that give people work. */
@Component
class AccountDirectory implements Directory {

    private static final String BELOW = """
            from account a
            where a.disabled_at is null and exists (
              select 1 from account_grant g join unit_ancestor r on r.unit_id = g.unit_id
              where g.account_id = a.id and r.ancestor_id = :unit)
            """;

    private final JdbcClient jdbc;

    AccountDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> find(UnitId unit, String typed, int most) {
        return jdbc.sql("select a.id, a.username, a.name_zh, a.name_en " + BELOW + """
                          and (lower(a.username) like :typed escape '!' or lower(a.name_zh) like :typed escape '!'
                            or lower(a.name_en) like :typed escape '!')
                        order by a.name_zh, a.username limit :most""")
                .param("unit", Ids.bytes(unit.value()))
                .param("typed", new PageQuery(typed, List.of(), 0, most).pattern())
                .param("most", most)
                .query((row, n) -> new Entry(
                        Ids.read(row.getBytes(1)), row.getString(2), new Bilingual(row.getString(3), row.getString(4))))
                .list();
    }

    @Override
    public boolean belongs(UnitId unit, UUID account) {
        return jdbc.sql("select count(*) " + BELOW + " and a.id = :account")
                        .param("unit", Ids.bytes(unit.value()))
                        .param("account", Ids.bytes(account))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
