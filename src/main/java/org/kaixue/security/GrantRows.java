package org.kaixue.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the roles of accounts, with what their units are called and when they end. */
@Component
record GrantRows(JdbcClient jdbc) {

    Map<UUID, List<GrantRow>> of(Collection<UUID> accounts) {
        Map<UUID, List<GrantRow>> grants = new LinkedHashMap<>();
        if (accounts.isEmpty()) {
            return grants;
        }
        jdbc.sql("""
                        select g.account_id, g.role, g.unit_id, g.term_id, g.until_date, t.last_day, u.name_zh, u.name_en
                        from account_grant g join unit u on u.id = g.unit_id left join term t on t.id = g.term_id
                        where g.account_id in (:accounts) order by u.code, g.role, g.id""")
                .param("accounts", accounts.stream().map(Ids::bytes).toList())
                .query((row, n) -> grants.computeIfAbsent(Ids.read(row.getBytes(1)), id -> new ArrayList<>())
                        .add(grant(row)))
                .list();
        return grants;
    }

    private static GrantRow grant(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("until_date", LocalDate.class);
        LocalDate termEnd = row.getObject("last_day", LocalDate.class);
        UUID term = Ids.readNullable(row.getBytes("term_id"));
        GrantDraft grant = new GrantDraft(
                Role.valueOf(row.getString("role")),
                new UnitId(Ids.read(row.getBytes("unit_id"))),
                term == null ? null : new TermId(term),
                until);
        return new GrantRow(
                grant,
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                until == null || (termEnd != null && termEnd.isBefore(until)) ? termEnd : until);
    }
}
