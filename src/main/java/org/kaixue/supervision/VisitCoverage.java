package org.kaixue.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which schools are visited, how often, and how their items came out. */
@Service
public class VisitCoverage {

    private final TeamBook teams;
    private final Checklists checklists;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    VisitCoverage(
            TeamBook teams,
            Checklists checklists,
            Jurisdiction jurisdiction,
            Units units,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.teams = teams;
        this.checklists = checklists;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private record Counted(
            int open,
            int done,
            int overdue,
            @Nullable LocalDate last,
            @Nullable LocalDate next) {
        private static final Counted NONE = new Counted(0, 0, 0, null, null);
    }

    /** The schools at and below a unit, in the order of the tree; five statements, however many they are. */
    @Transactional(readOnly = true)
    public List<SchoolVisits> of(UnitId scope, TermId term) {
        jurisdiction.require(Permission.VISITS_READ, scope);
        UnitTree tree = units.tree();
        Map<UnitId, Counted> counted = counted(scope, term);
        Map<UnitId, Integer> points = points(scope, term);
        Map<UnitId, List<TeamBook.Team>> byTeam = new HashMap<>();
        teams.all(term).forEach(team -> team.schools()
                .forEach(school ->
                        byTeam.computeIfAbsent(school, one -> new ArrayList<>()).add(team)));
        List<SchoolVisits> schools = new ArrayList<>();
        for (UnitNode node : tree.all()) {
            UnitId county = node.parent();
            if (node.kind() == UnitKind.SCHOOL && county != null && tree.contains(scope, node.id())) {
                List<TeamBook.Team> own = byTeam.getOrDefault(node.id(), List.of());
                Counted one = counted.getOrDefault(node.id(), Counted.NONE);
                schools.add(new SchoolVisits(
                        node.id(),
                        county,
                        node.name(),
                        own.stream().map(TeamBook.Team::name).toList(),
                        own.stream().mapToInt(TeamBook.Team::quota).sum(),
                        one.open(),
                        one.done(),
                        one.overdue(),
                        one.last(),
                        points.get(node.id()),
                        one.next()));
            }
        }
        return schools;
    }

    private Map<UnitId, Counted> counted(UnitId scope, TermId term) {
        Map<UnitId, Counted> counted = new HashMap<>();
        jdbc.sql("""
                        select v.school_id,
                          sum(case when v.state in ('PLANNED', 'UNDER_WAY') then 1 else 0 end),
                          sum(case when v.state in ('SUBMITTED', 'REVIEWED') then 1 else 0 end),
                          sum(case when v.state in ('PLANNED', 'UNDER_WAY') and v.planned_on < :today then 1 else 0 end),
                          max(case when v.state in ('SUBMITTED', 'REVIEWED') then v.planned_on end),
                          min(case when v.state in ('PLANNED', 'UNDER_WAY') and v.planned_on >= :today
                            then v.planned_on end)
                        from unit_ancestor a join visit v on v.school_id = a.unit_id
                        where a.ancestor_id = :scope and v.term_id = :term
                        group by v.school_id""")
                .param("today", clock.today())
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .query((RowCallbackHandler) row -> counted.put(
                        new UnitId(Ids.read(row.getBytes(1))),
                        new Counted(
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class))));
        return counted;
    }

    /** The points of the last submitted visit of each school. */
    private Map<UnitId, Integer> points(UnitId scope, TermId term) {
        Map<UnitId, Integer> points = new HashMap<>();
        jdbc.sql("""
                        select v.school_id, v.points
                        from unit_ancestor a join visit v on v.school_id = a.unit_id
                        where a.ancestor_id = :scope and v.term_id = :term and v.points is not null
                        order by v.submitted_at, v.id""")
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .query((RowCallbackHandler) row -> points.put(new UnitId(Ids.read(row.getBytes(1))), row.getInt(2)));
        return points;
    }

    private record Judged(EditionId edition, String item, ItemVerdict verdict, int visits) {}

    /** How each item came out in the submitted visits of a term, the item that failed most often first; one statement. */
    @Transactional(readOnly = true)
    public List<ItemResult> items(UnitId scope, TermId term) {
        jurisdiction.require(Permission.VISITS_READ, scope);
        List<Judged> judged = jdbc.sql("""
                        select v.edition_id, r.item, r.verdict, count(*)
                        from unit_ancestor a
                          join visit v on v.school_id = a.unit_id
                          join visit_answer r on r.visit_id = v.id
                        where a.ancestor_id = :scope and v.term_id = :term and r.verdict in ('PASSED', 'FAILED')
                        group by v.edition_id, r.item, r.verdict""")
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .query((row, n) -> new Judged(
                        new EditionId(Ids.read(row.getBytes(1))),
                        row.getString(2),
                        ItemVerdict.valueOf(row.getString(3)),
                        row.getInt(4)))
                .list();
        Map<String, ItemResult> results = new LinkedHashMap<>();
        for (Judged one : judged) {
            Edition edition = checklists.edition(one.edition());
            edition.item(one.item())
                    .ifPresent(item -> results.merge(
                            item.topic(edition.code()),
                            new ItemResult(
                                    edition.id(),
                                    edition.code(),
                                    item,
                                    one.verdict() == ItemVerdict.PASSED ? one.visits() : 0,
                                    one.verdict() == ItemVerdict.FAILED ? one.visits() : 0),
                            this::together));
        }
        return results.values().stream()
                .sorted(Comparator.comparingInt((ItemResult result) -> -result.failed())
                        .thenComparing(ItemResult::list)
                        .thenComparingInt(result -> result.item().number()))
                .toList();
    }

    /** Named as in the later edition. */
    private ItemResult together(ItemResult one, ItemResult other) {
        boolean later = checklists.edition(other.edition()).version()
                > checklists.edition(one.edition()).version();
        ItemResult named = later ? other : one;
        return new ItemResult(
                named.edition(),
                named.list(),
                named.item(),
                one.passed() + other.passed(),
                one.failed() + other.failed());
    }
}
