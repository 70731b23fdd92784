package org.kaixue.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open notices by grants; as grants do, each covers the teaching points that a covered school manages. Of the same
 * sum for a county and for the prefecture above it, who is told of both reads the one above.
 */
@Component
class NoticeReader {

    private final JdbcClient jdbc;
    private final Units units;

    NoticeReader(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** A notice, and what of its subject it shares with those about other units. */
    private record Found(UnitId unit, String topic, NoticeRow row) {

        /** Only a subject that ends with its unit is about each unit alike. */
        boolean sumsUp(Found other, Units units) {
            return row.messageKey().equals(other.row.messageKey())
                    && topic.equals(other.topic)
                    && !unit.equals(other.unit)
                    && units.tree().contains(unit, other.unit);
        }
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
        Map<Role, Set<UnitId>> roles = new EnumMap<>(Role.class);
        grants.forEach(grant -> roles.computeIfAbsent(grant.role(), role -> new LinkedHashSet<>())
                .add(grant.unit()));
        roles.forEach((role, units) -> {
            int i = role.ordinal();
            params.put(
                    "units" + i,
                    units.stream().map(unit -> Ids.bytes(unit.value())).toList());
            params.put(
                    "permissions" + i,
                    Arrays.stream(Permission.values())
                            .filter(role::may)
                            .map(Permission::name)
                            .toList());
            covered.add(covered(i));
        });
        List<Found> found = jdbc.sql("""
                        select n.id, u.name_zh, u.name_en, n.severity, n.message_key, n.message_args, n.link,
                          n.until_date, n.raised_at, r.notice_id, n.unit_id, n.subject
                        from notice n
                          join unit u on u.id = n.unit_id
                          left join school s on s.id = n.unit_id
                          left join notice_read r on r.notice_id = n.id and r.account_id = :reader
                        where n.resolved_at is null and\s""" + covered + """

                        order by case n.severity when 'URGENT' then 0 when 'WARNING' then 1 else 2 end,
                          case when n.until_date is null then 1 else 0 end, n.until_date, n.raised_at desc, n.id
                        limit :most""")
                .params(params)
                .query((row, n) -> found(row))
                .list();
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> other.sumsUp(one, units)))
                .map(Found::row)
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        UnitId unit = new UnitId(Ids.read(row.getBytes("unit_id")));
        String subject = row.getString("subject");
        String own = " " + unit.value();
        String topic = subject.endsWith(own) ? subject.substring(0, subject.length() - own.length()) : subject;
        return new Found(unit, topic, row(row));
    }

    private static String covered(int role) {
        return """
            (n.permission in (:permissions%1$d) and exists (
              select 1 from unit_ancestor a
              where a.ancestor_id in (:units%1$d) and (a.unit_id = n.unit_id or a.unit_id = s.managed_by_id)))""".formatted(role);
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
