package org.kaixue.readiness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which stages of which schools may open, and what stops the others; each method one statement, however many schools. */
@Service
public class Board {

    private static final String STAGES = """
            from unit_ancestor a
              join unit u on u.id = a.unit_id and u.closed_on is null
              join school s on s.id = u.id
              join school_stage t on t.school_id = s.id
              left join opening o on o.school_id = s.id and o.term_id = :term and o.stage = t.stage
              left join readiness r on r.school_id = s.id and r.term_id = :term and r.stage = t.stage
              left join readiness_standing st on st.school_id = s.id and st.term_id = :term
            where a.ancestor_id = :scope
              and (:batch = 0 or o.batch = :batch) and (:stage = '' or t.stage = :stage)\s""";

    private static final String NARROWED = """
             and (:fact = '' or exists (
               select 1 from readiness_fact f
               where f.school_id = s.id and f.term_id = :term and f.fact = :fact and f.holds = false))
             and (lower(u.name_zh) like :typed escape '!' or lower(u.name_en) like :typed escape '!'
               or lower(u.code) like :typed escape '!')
            """;

    private static final String COLUMNS = """
            select s.id, u.code, u.name_zh, u.name_en, s.county_id, t.stage, o.batch, o.planned_day, o.actual_day,
              r.id as readiness_id, r.state, r.state_since, r.points, r.broken_since, st.stops
            """;

    private static final Map<String, String> ORDER = Map.of(
            "school", "u.name_zh",
            "stage", "t.stage",
            "batch", "o.batch",
            "planned", "o.planned_day",
            "actual", "o.actual_day",
            "state", "r.state",
            "points", "r.points",
            "stops", "st.unmet_veto");

    private final JdbcClient jdbc;
    private final ApprovalRules rules;
    private final Checklists checklists;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    Board(JdbcClient jdbc, ApprovalRules rules, Checklists checklists, Jurisdiction jurisdiction, BusinessClock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.checklists = checklists;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** How many stages stand where; filter and fact of the query are not asked for. */
    @Transactional(readOnly = true)
    public BoardSums sums(BoardQuery query) {
        jurisdiction.require(Permission.READINESS_READ, query.scope());
        List<ApprovalRule> today = rules.on(clock.today());
        return new BoardSums(asked(
                        "select county_id, batch, planned_day, stage, state, opened, broken, stopped, judged, count(*)"
                                + " from (select s.county_id, o.batch, o.planned_day, t.stage, r.state,"
                                + " case when o.actual_day is null then 0 else 1 end as opened,"
                                + " case when r.broken_since is null then 0 else 1 end as broken,"
                                + " case when st.unmet_veto > 0 then 1 else 0 end as stopped,"
                                + " case when st.school_id is null then 0 else 1 end as judged "
                                + STAGES
                                + ") g group by county_id, batch, planned_day, stage, state, opened, broken, stopped,"
                                + " judged",
                        query)
                .query((row, n) -> group(row, today))
                .list());
    }

    private static BoardSums.Group group(ResultSet row, List<ApprovalRule> rules) throws SQLException {
        Stage stage = Stage.valueOf(row.getString(4));
        String state = row.getString(5);
        return new BoardSums.Group(
                new UnitId(Ids.read(row.getBytes(1))),
                row.getObject(2, Integer.class),
                row.getObject(3, LocalDate.class),
                stage,
                state == null ? null : AssessmentState.valueOf(state),
                row.getInt(6) == 1,
                row.getInt(7) == 1,
                row.getInt(8) == 1,
                row.getInt(9) == 1,
                rules.get(stage.ordinal()),
                row.getInt(10));
    }

    /** What most often stops schools that have a stage to open, veto items first. */
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles(BoardQuery query) {
        jurisdiction.require(Permission.READINESS_READ, query.scope());
        Edition edition = checklists.readiness().orElse(null);
        if (edition == null) {
            return List.of();
        }
        Set<String> facts = edition.facts();
        Set<String> veto = edition.items().stream()
                .filter(ChecklistItem::veto)
                .map(item -> String.valueOf(item.fact()))
                .collect(Collectors.toSet());
        return asked(
                        "select f.fact, count(distinct s.id) "
                                + STAGES.replace(
                                        "where",
                                        "join readiness_fact f on f.school_id = s.id and f.term_id = :term and"
                                                + " f.holds = false where")
                                + " and o.actual_day is null group by f.fact",
                        query)
                .query((row, n) -> new Obstacle(row.getString(1), veto.contains(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .filter(obstacle -> facts.contains(obstacle.fact()))
                .sorted(Comparator.comparing(Obstacle::veto)
                        .thenComparing(Obstacle::schools)
                        .reversed()
                        .thenComparing(Obstacle::fact))
                .toList();
    }

    /** One page of the stages, by default those that open first. */
    @Transactional(readOnly = true)
    public List<BoardRow> page(BoardQuery query, PageQuery page) {
        jurisdiction.require(Permission.READINESS_READ, query.scope());
        List<ApprovalRule> today = rules.on(clock.today());
        String sql = COLUMNS + STAGES + " and " + query.filter().condition() + NARROWED + " order by "
                + page.orderBy(
                        ORDER,
                        "case when o.actual_day is null then 0 else 1 end, case when o.planned_day is null then 1"
                                + " else 0 end, o.planned_day, u.sort_order, u.code, t.stage")
                + " limit :limit offset :offset";
        return listed(sql, query, page)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, n) -> row(row, today))
                .list();
    }

    /** How many rows {@link #page} has. */
    @Transactional(readOnly = true)
    public int count(BoardQuery query, PageQuery page) {
        jurisdiction.require(Permission.READINESS_READ, query.scope());
        return listed("select count(*) " + STAGES + " and " + query.filter().condition() + NARROWED, query, page)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec listed(String sql, BoardQuery query, PageQuery page) {
        JdbcClient.StatementSpec spec = asked(sql, query)
                .param("fact", query.fact() == null ? "" : query.fact())
                .param("typed", page.pattern());
        return sql.contains(":evaluated") ? spec.param("evaluated", evaluated()) : spec;
    }

    private JdbcClient.StatementSpec asked(String sql, BoardQuery query) {
        return jdbc.sql(sql)
                .param("scope", Ids.bytes(query.scope().value()))
                .param("term", Ids.bytes(query.term().value()))
                .param("batch", query.batch() == null ? 0 : query.batch())
                .param("stage", query.stage() == null ? "" : query.stage().name());
    }

    /** The stages for which an evaluation by the county is enough. */
    private List<String> evaluated() {
        List<String> stages = rules.on(clock.today()).stream()
                .filter(rule -> !rule.inspected())
                .map(rule -> rule.stage().name())
                .toList();
        return stages.isEmpty() ? List.of("") : stages;
    }

    private static BoardRow row(ResultSet row, List<ApprovalRule> rules) throws SQLException {
        UUID county = Ids.readNullable(row.getBytes(5));
        Stage stage = Stage.valueOf(row.getString(6));
        UUID id = Ids.readNullable(row.getBytes(10));
        String state = row.getString(11);
        LocalDateTime since = row.getObject(12, LocalDateTime.class);
        LocalDateTime broken = row.getObject(14, LocalDateTime.class);
        String stops = row.getString(15);
        return new BoardRow(
                new UnitId(Ids.read(row.getBytes(1))),
                row.getString(2),
                new Bilingual(row.getString(3), row.getString(4)),
                county == null ? null : new UnitId(county),
                stage,
                row.getObject(7, Integer.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                id == null ? null : new AssessmentId(id),
                state == null ? null : AssessmentState.valueOf(state),
                since == null ? null : Moments.read(since),
                row.getObject(13, Integer.class),
                broken == null ? null : Moments.read(broken),
                stops == null ? List.of() : FactKeys.of(stops),
                stops != null,
                rules.get(stage.ordinal()).tier());
    }
}
