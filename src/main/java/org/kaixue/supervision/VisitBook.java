package org.kaixue.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.ScoreResult;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads visits as they are listed; whoever calls it has asked for the permission. */
@Component
class VisitBook {

    private static final String COLUMNS = """
            select v.id, v.school_id, u.name_zh, u.name_en, v.team_id, j.name, v.term_id, v.checklist_id, v.edition_id,
              v.tier, v.state, v.planned_on, v.started_at, v.submitted_at, v.received_at, v.counted, v.passed, v.failed,
              v.veto_failed, v.points, v.result
            """;

    private static final String JOINED = """
            from visit v join unit u on u.id = v.school_id join joint_team j on j.id = v.team_id
            """;

    private static final String BELOW = """
            from unit_ancestor a
              join visit v on v.school_id = a.unit_id
              join unit u on u.id = v.school_id
              join joint_team j on j.id = v.team_id
            where a.ancestor_id = :scope and v.term_id = :term and v.planned_on between :first and :last
              and (:every = 1 or v.team_id = :team) and\s""";

    private static final Map<VisitView, String> VIEWS = Map.of(
            VisitView.TO_DO, "v.state in ('PLANNED', 'UNDER_WAY')",
            VisitView.OVERDUE, "v.state in ('PLANNED', 'UNDER_WAY') and v.planned_on < :today",
            VisitView.TO_REVIEW, "v.state = 'SUBMITTED'",
            VisitView.DONE, "v.state in ('SUBMITTED', 'REVIEWED')",
            VisitView.ALL, "v.state <> 'CANCELLED'");

    private static final String TYPED = """
             and (lower(u.name_zh) like :typed escape '!' or lower(u.name_en) like :typed escape '!'
              or lower(j.name) like :typed escape '!')
            """;

    private static final Map<String, String> ORDER = Map.of(
            "school", "u.name_zh",
            "team", "j.name",
            "planned", "v.planned_on",
            "submitted", "v.submitted_at",
            "points", "v.points",
            "failed", "v.failed");

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    private final JdbcClient jdbc;
    private final Checklists checklists;
    private final BusinessClock clock;

    VisitBook(JdbcClient jdbc, Checklists checklists, BusinessClock clock) {
        this.jdbc = jdbc;
        this.checklists = checklists;
        this.clock = clock;
    }

    List<VisitRow> page(UnitId scope, VisitFilter filter, PageQuery query) {
        String usual = filter.view() == VisitView.DONE || filter.view() == VisitView.TO_REVIEW
                ? "v.submitted_at desc, v.id"
                : "v.planned_on, u.name_zh, v.id";
        String sql = COLUMNS + BELOW + VIEWS.get(filter.view()) + TYPED + " order by " + query.orderBy(ORDER, usual)
                + " limit :limit offset :offset";
        return asked(sql, scope, filter, query)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query((row, n) -> row(row))
                .list();
    }

    int count(UnitId scope, VisitFilter filter, PageQuery query) {
        return asked("select count(*) " + BELOW + VIEWS.get(filter.view()) + TYPED, scope, filter, query)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, UnitId scope, VisitFilter filter, PageQuery query) {
        TeamId team = filter.team();
        return jdbc.sql(sql)
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(filter.term().value()))
                .param("first", filter.from() == null ? EARLIEST : filter.from())
                .param("last", filter.to() == null ? LATEST : filter.to())
                .param("every", team == null ? 1 : 0)
                .param("team", Ids.bytes(team == null ? new UUID(0, 0) : team.value()))
                .param("today", clock.today())
                .param("typed", query.pattern());
    }

    VisitRow row(VisitId id) {
        return jdbc.sql(COLUMNS + JOINED + "where v.id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> row(row))
                .single();
    }

    /** The visits of all teams that an account is in, those to be made first. */
    List<VisitRow> of(UUID account, TermId term, int most) {
        return jdbc.sql(COLUMNS + JOINED + """
                        join joint_team_member m on m.team_id = v.team_id
                        where m.account_id = :account and v.term_id = :term and v.state <> 'CANCELLED'
                        order by case v.state when 'UNDER_WAY' then 0 when 'PLANNED' then 1 else 2 end,
                          case v.state when 'UNDER_WAY' then v.planned_on when 'PLANNED' then v.planned_on end,
                          v.submitted_at desc, v.id
                        limit :most""")
                .param("account", Ids.bytes(account))
                .param("term", Ids.bytes(term.value()))
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    /** The submitted visits of the schools at and below a unit, the latest first. */
    List<VisitRow> done(UnitId scope, TermId term) {
        return jdbc.sql(COLUMNS + """
                        from unit_ancestor a
                          join visit v on v.school_id = a.unit_id
                          join unit u on u.id = v.school_id
                          join joint_team j on j.id = v.team_id
                        where a.ancestor_id = :scope and v.term_id = :term and v.state in ('SUBMITTED', 'REVIEWED')
                        order by v.submitted_at desc, v.id""")
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .query((row, n) -> row(row))
                .list();
    }

    private VisitRow row(ResultSet row) throws SQLException {
        EditionId edition = new EditionId(Ids.read(row.getBytes(9)));
        VisitState state = VisitState.valueOf(row.getString(11));
        LocalDate planned = row.getObject(12, LocalDate.class);
        return new VisitRow(
                new VisitId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                new Bilingual(row.getString(3), row.getString(4)),
                new TeamId(Ids.read(row.getBytes(5))),
                row.getString(6),
                new TermId(Ids.read(row.getBytes(7))),
                new ChecklistId(Ids.read(row.getBytes(8))),
                edition,
                checklists.edition(edition).name(),
                VisitTier.valueOf(row.getString(10)),
                state,
                planned,
                VisitParts.moment(row, 13),
                VisitParts.moment(row, 14),
                VisitParts.moment(row, 15),
                score(row),
                state.open() && planned.isBefore(clock.today()));
    }

    private static VisitRow.@Nullable VisitScore score(ResultSet row) throws SQLException {
        String result = row.getString(21);
        if (result == null) {
            return null;
        }
        String veto = row.getString(19);
        return new VisitRow.VisitScore(
                row.getInt(16),
                row.getInt(17),
                row.getInt(18),
                veto == null ? List.of() : Arrays.asList(veto.split(",")),
                row.getInt(20),
                ScoreResult.valueOf(result));
    }
}
