package org.kaixue.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts cases and the times of their steps, for those who see no person; in two statements, whatever the number. */
@Service
public class CaseCounts {

    private final JdbcClient jdbc;
    private final StayBook stays;
    private final CaseNorms norms;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final BusinessClock clock;

    CaseCounts(
            JdbcClient jdbc,
            StayBook stays,
            CaseNorms norms,
            Jurisdiction jurisdiction,
            Units units,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.stays = stays;
        this.norms = norms;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What is counted at a unit and at each directly below it.
     *
     * @param whole of the unit itself
     * @param parts of those below it in the order of the tree; empty for a school
     */
    public record Counted(CaseCount whole, List<CaseCount> parts) {

        public Counted {
            parts = List.copyOf(parts);
        }
    }

    /** The cases at and below a unit; those that began since a day are counted by their steps. */
    @Transactional(readOnly = true)
    public Counted of(UnitId scope, LocalDate since) {
        jurisdiction.require(Permission.ISOLATION_COUNT, scope);
        Map<UnitId, List<Timed>> bySchool = cases(scope, since);
        Map<UnitId, Integer> isolated = stays.occupied(scope);
        List<CaseCount> parts = units.tree().children(scope).stream()
                .map(child -> count(child.id(), below(child, bySchool), sum(child, isolated), since))
                .toList();
        List<Timed> all = bySchool.values().stream().flatMap(Collection::stream).toList();
        int lying = isolated.values().stream().mapToInt(Integer::intValue).sum();
        return new Counted(count(scope, all, lying, since), parts);
    }

    private List<Timed> below(UnitNode unit, Map<UnitId, List<Timed>> bySchool) {
        return bySchool.entrySet().stream()
                .filter(entry -> units.tree().contains(unit.id(), entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private int sum(UnitNode unit, Map<UnitId, Integer> isolated) {
        return isolated.entrySet().stream()
                .filter(entry -> units.tree().contains(unit.id(), entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** A case with what is said of its timed steps. */
    private static final class Timed {

        private final CaseState state;
        private final Instant detected;
        private final List<StepRow> steps = new ArrayList<>();

        Timed(CaseState state, Instant detected, @Nullable Instant closed) {
            this.state = state;
            this.detected = detected;
            steps.add(step(CaseStep.DETECTED, detected));
            if (closed != null) {
                steps.add(step(CaseStep.CLOSED, closed));
            }
        }

        static StepRow step(CaseStep step, @Nullable Instant at) {
            return new StepRow(step, at, at == null ? Instant.EPOCH : at, "", "", null, null);
        }

        List<StepClock> clocks(CaseNorms norms, Instant now) {
            return new CaseSteps(steps).clocks(norms.on(CaseBook.day(detected)), now);
        }
    }

    private CaseCount count(UnitId unit, List<Timed> cases, int isolated, LocalDate since) {
        Instant now = clock.now();
        CaseValues today = norms.on(clock.today());
        int open = 0;
        int late = 0;
        Map<CaseStep, Times> times = new LinkedHashMap<>();
        CaseStep.timed().forEach(step -> times.put(step, new Times()));
        int begun = 0;
        for (Timed one : cases) {
            List<StepClock> clocks = one.clocks(norms, now);
            if (one.state == CaseState.OPEN) {
                open++;
                late += clocks.stream().anyMatch(each -> each.running() && each.over()) ? 1 : 0;
            }
            if (!CaseBook.day(one.detected).isBefore(since)) {
                begun++;
                clocks.forEach(
                        each -> times.getOrDefault(each.step(), new Times()).add(each, one));
            }
        }
        List<CaseCount.StepTime> said = new ArrayList<>();
        times.forEach(
                (step, all) -> said.add(all.said(step, (int) today.limit(step).toMinutes())));
        int over = said.stream().mapToInt(CaseCount.StepTime::over).sum();
        return new CaseCount(unit, open, late, isolated, begun, over, said);
    }

    /** The times of one step. */
    private static final class Times {

        private final List<Long> minutes = new ArrayList<>();
        private int over;

        void add(StepClock each, Timed one) {
            boolean done = one.steps.stream().anyMatch(row -> row.step() == each.step() && row.happenedAt() != null);
            if (done) {
                minutes.add(each.taken().toMinutes());
            }
            over += each.over() ? 1 : 0;
        }

        CaseCount.StepTime said(CaseStep step, int limit) {
            List<Long> sorted = minutes.stream().sorted().toList();
            return new CaseCount.StepTime(
                    step,
                    limit,
                    sorted.size(),
                    sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2),
                    sorted.isEmpty() ? null : sorted.getLast(),
                    over);
        }
    }

    private Map<UnitId, List<Timed>> cases(UnitId scope, LocalDate since) {
        Map<UUID, Timed> cases = new HashMap<>();
        Map<UnitId, List<Timed>> bySchool = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.id, c.school_id, c.state, c.detected_at, c.closed_at, s.step, s.happened_at
                        from unit_ancestor a
                          join illness_case c on c.school_id = a.unit_id
                          left join case_step s on s.case_id = c.id and s.step in (:timed)
                        where a.ancestor_id = :scope and c.state <> 'WITHDRAWN'
                          and (c.state = 'OPEN' or c.detected_at >= :since)""")
                .param("scope", Ids.bytes(scope.value()))
                .param("timed", CaseStep.timed().stream().map(Enum::name).toList())
                .param(
                        "since",
                        Moments.column(since.atStartOfDay(BusinessClock.ZONE).toInstant()))
                .query((RowCallbackHandler) row -> {
                    UUID id = Ids.read(row.getBytes(1));
                    Timed one = cases.get(id);
                    if (one == null) {
                        one = timed(row);
                        cases.put(id, one);
                        bySchool.computeIfAbsent(new UnitId(Ids.read(row.getBytes(2))), none -> new ArrayList<>())
                                .add(one);
                    }
                    String step = row.getString(6);
                    if (step != null) {
                        one.steps.add(Timed.step(CaseStep.valueOf(step), moment(row, 7)));
                    }
                });
        return bySchool;
    }

    private static Timed timed(ResultSet row) throws SQLException {
        return new Timed(
                CaseState.valueOf(row.getString(3)),
                Moments.read(row.getObject(4, LocalDateTime.class)),
                moment(row, 5));
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : Moments.read(moment);
    }
}
