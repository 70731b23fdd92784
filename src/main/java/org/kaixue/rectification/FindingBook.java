package org.kaixue.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.common.Actor;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.PageQuery;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads findings as they are shown, and keeps what happened to each; whoever calls it has asked for the permission. */
@Component
class FindingBook {

    private static final String COLUMNS = """
            select f.id, f.school_id, u.name_zh, u.name_en, f.source, f.title, f.place, f.severity, f.owner, f.state,
              f.found_at, f.due_at, f.closed_at, f.reopened, f.title_en
            """;

    private static final String BELOW = """
            from unit_ancestor a
              join finding f on f.school_id = a.unit_id
              join unit u on u.id = f.school_id
            where a.ancestor_id = :scope and\s""";

    private static final Map<FindingFilter, String> FILTERS = Map.of(
            FindingFilter.TO_DO, "f.state <> 'CLOSED'",
            FindingFilter.OVERDUE, "f.state <> 'CLOSED' and f.due_at < :now",
            FindingFilter.TO_CHECK, "f.state = 'HANDED_IN'",
            FindingFilter.CLOSED, "f.state = 'CLOSED'",
            FindingFilter.ALL, "1 = 1");

    private static final String TYPED = """
             and (lower(f.title) like :typed escape '!' or lower(f.title_en) like :typed escape '!' or lower(f.place) like :typed escape '!'
              or lower(f.owner) like :typed escape '!' or lower(u.name_zh) like :typed escape '!'
              or lower(u.name_en) like :typed escape '!')
            """;

    private static final Map<String, String> ORDER = Map.of(
            "school", "u.name_zh",
            "title", "f.title",
            "place", "f.place",
            "owner", "f.owner",
            "found", "f.found_at",
            "due", "f.due_at",
            "closed", "f.closed_at",
            "reopened", "f.reopened");

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    FindingBook(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<FindingRow> page(UnitId scope, FindingFilter filter, PageQuery query) {
        String sql = COLUMNS + BELOW + FILTERS.get(filter) + TYPED + " order by "
                + query.orderBy(ORDER, "case f.state when 'CLOSED' then 1 else 0 end, f.due_at, f.id")
                + " limit :limit offset :offset";
        return asked(sql, scope, query)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query((row, n) -> row(row))
                .list();
    }

    int count(UnitId scope, FindingFilter filter, PageQuery query) {
        return asked("select count(*) " + BELOW + FILTERS.get(filter) + TYPED, scope, query)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, UnitId scope, PageQuery query) {
        return jdbc.sql(sql)
                .param("scope", Ids.bytes(scope.value()))
                .param("now", Moments.column(clock.now()))
                .param("typed", query.pattern());
    }

    FindingCounts counts(UnitId scope) {
        return jdbc.sql("""
                        select sum(case when f.state <> 'CLOSED' then 1 else 0 end),
                          sum(case when f.state <> 'CLOSED' and f.due_at < :now then 1 else 0 end),
                          sum(case when f.state = 'HANDED_IN' then 1 else 0 end),
                          sum(case when f.state = 'CLOSED' then 1 else 0 end),
                          sum(case when f.state = 'CLOSED' and f.closed_at <= f.due_at then 1 else 0 end)
                        from unit_ancestor a join finding f on f.school_id = a.unit_id
                        where a.ancestor_id = :scope""")
                .param("scope", Ids.bytes(scope.value()))
                .param("now", Moments.column(clock.now()))
                .query((row, n) ->
                        new FindingCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }

    /** How many are not closed at each school that has one; one statement. */
    Map<UnitId, FindingCounts> open(UnitId scope) {
        Map<UnitId, FindingCounts> counts = new HashMap<>();
        jdbc.sql("""
                        select f.school_id, count(*), sum(case when f.due_at < :now then 1 else 0 end),
                          sum(case when f.state = 'HANDED_IN' then 1 else 0 end)
                        from unit_ancestor a join finding f on f.school_id = a.unit_id and f.state <> 'CLOSED'
                        where a.ancestor_id = :scope group by f.school_id""")
                .param("scope", Ids.bytes(scope.value()))
                .param("now", Moments.column(clock.now()))
                .query((RowCallbackHandler) row -> counts.put(
                        new UnitId(Ids.read(row.getBytes(1))),
                        new FindingCounts(row.getInt(2), row.getInt(3), row.getInt(4), 0, 0)));
        return counts;
    }

    FindingRow row(FindingId id) {
        return jdbc.sql(COLUMNS + "from finding f join unit u on u.id = f.school_id where f.id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> row(row))
                .single();
    }

    List<FindingRow> of(FindingSource source, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + """
                        from finding f join unit u on u.id = f.school_id
                        where f.source = :source and f.source_id in (:ids) order by f.due_at, f.id""")
                .param("source", source.name())
                .param("ids", ids.stream().map(Ids::bytes).toList())
                .query((row, n) -> row(row))
                .list();
    }

    /** All that are not closed, at whichever school. */
    List<FindingRow> open() {
        return jdbc.sql(COLUMNS + """
                        from finding f join unit u on u.id = f.school_id
                        where f.state in ('OPEN', 'HANDED_IN') order by f.due_at, f.id""").query((row, n) -> row(row)).list();
    }

    void happened(Finding finding, FindingRecord.EventKind kind, Actor actor, @Nullable String note) {
        jdbc.sql("""
                        insert into finding_event (id, finding_id, school_id, kind, happened_at, person, account_id, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(Ids.next()))
                .param(Ids.bytes(finding.id()))
                .param(Ids.bytes(finding.schoolId()))
                .param(kind.name())
                .param(Moments.column(clock.now()))
                .param(actor.name())
                .param(actor.account() == null ? null : Ids.bytes(actor.account()))
                .param(note)
                .update();
    }

    List<FindingRecord.Event> events(FindingId id) {
        return jdbc.sql("select kind, happened_at, person, note from finding_event where finding_id = ?"
                        + " order by happened_at desc, id desc")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new FindingRecord.Event(
                        FindingRecord.EventKind.valueOf(row.getString(1)),
                        moment(row, 2),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    List<FindingRecord.Picture> pictures(FindingId id) {
        return jdbc.sql("select attachment_id, side from finding_photo where finding_id = ? order by attachment_id")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new FindingRecord.Picture(
                        new AttachmentId(Ids.read(row.getBytes(1))), FindingRecord.Side.valueOf(row.getString(2))))
                .list();
    }

    private FindingRow row(ResultSet row) throws SQLException {
        FindingState state = FindingState.valueOf(row.getString(10));
        Instant due = moment(row, 12);
        LocalDateTime closed = row.getObject(13, LocalDateTime.class);
        Instant closedAt = closed == null ? null : Moments.read(closed);
        return new FindingRow(
                new FindingId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                new Bilingual(row.getString(3), row.getString(4)),
                FindingSource.valueOf(row.getString(5)),
                new Bilingual(row.getString(6), row.getString(15)),
                row.getString(7),
                FindingSeverity.valueOf(row.getString(8)),
                row.getString(9),
                state,
                moment(row, 11),
                due,
                closedAt,
                row.getInt(14),
                due.isBefore(closedAt == null ? clock.now() : closedAt));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return Moments.read(row.getObject(column, LocalDateTime.class));
    }
}
