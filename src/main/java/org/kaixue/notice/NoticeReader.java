package org.kaixue.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads open notices by grants; as grants do, each covers the teaching points that a covered school manages. */
@Component
class NoticeReader {

    private final JdbcClient jdbc;

    NoticeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open notices under these grants, most urgent first, then by the day until which something is to be done. */
    List<NoticeRow> open(List<Grant> grants, @Nullable UUID reader, int most) {
        if (grants.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("reader", Ids.bytes(reader == null ? new UUID(0, 0) : reader));
        params.put("most", most);
        var covered = new StringJoiner(" or ", "(", ")");
        List<Grant> distinct = grants.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            Grant grant = distinct.get(i);
            params.put("unit" + i, Ids.bytes(grant.unit().value()));
            params.put(
                    "permissions" + i,
                    Arrays.stream(Permission.values())
                            .filter(grant.role()::may)
                            .map(Permission::name)
                            .toList());
            covered.add(covered(i));
        }
        return jdbc.sql("""
                        select n.id, u.name_zh, u.name_en, n.severity, n.message_key, n.message_args, n.link,
                          n.until_date, n.raised_at, r.notice_id
                        from notice n
                          join unit u on u.id = n.unit_id
                          left join school s on s.id = n.unit_id
                          left join notice_read r on r.notice_id = n.id and r.account_id = :reader
                        where n.resolved_at is null and\s""" + covered + """

                        order by case n.severity when 'URGENT' then 0 when 'WARNING' then 1 else 2 end,
                          case when n.until_date is null then 1 else 0 end, n.until_date, n.raised_at desc, n.id
                        limit :most""")
                .params(params)
                .query((row, n) -> row(row))
                .list();
    }

    private static String covered(int grant) {
        return """
            (n.permission in (:permissions%1$d) and exists (
              select 1 from unit_ancestor a
              where a.ancestor_id = :unit%1$d and (a.unit_id = n.unit_id or a.unit_id = s.managed_by_id)))""".formatted(grant);
    }

    private static NoticeRow row(ResultSet row) throws SQLException {
        return new NoticeRow(
                Ids.read(row.getBytes("id")),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                Severity.valueOf(row.getString("severity")),
                row.getString("message_key"),
                NoticeArgs.read(row.getString("message_args")),
                row.getString("link"),
                row.getObject("until_date", LocalDate.class),
                Moments.read(row.getObject("raised_at", LocalDateTime.class)),
                row.getBytes("notice_id") != null);
    }
}
