package org.kaixue.drill;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps assignments and reads how far they have come. Who may is asked before. */
@Component
class AssignmentBook {

    /** One row for each school and scenario that was asked for, repeated or not. */
    private static final String ASKED = """
            select d.assignment_id, d.school_id, d.scenario_id,
              max(case when d.state in ('EVALUATED', 'CLOSED') then 1 else 0 end) as held,
              max(case when d.passed = true then 1 else 0 end) as ok
            from unit_ancestor a join drill d on d.school_id = a.unit_id
            where a.ancestor_id = :scope and d.assignment_id is not null and d.state <> 'CANCELLED'
            group by d.assignment_id, d.school_id, d.scenario_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AssignmentBook(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** All of a term, the latest first, without how far they have come. */
    List<AssignmentRow> all(TermId term) {
        return read("where term_id = ? order by made_at desc, id desc", term.value());
    }

    List<AssignmentRow> one(AssignmentId id) {
        return read("where id = ?", id.value());
    }

    private List<AssignmentRow> read(String which, UUID value) {
        return jdbc.sql("select id, unit_id, title, due_on, made_at, made_by, withdrawn_at from drill_assignment "
                        + which)
                .param(Ids.bytes(value))
                .query((row, n) -> {
                    LocalDateTime withdrawn = row.getObject(7, LocalDateTime.class);
                    return new AssignmentRow(
                            new AssignmentId(Ids.read(row.getBytes(1))),
                            new UnitId(Ids.read(row.getBytes(2))),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            Moments.read(row.getObject(5, LocalDateTime.class)),
                            row.getString(6),
                            withdrawn == null ? null : Moments.read(withdrawn),
                            AssignmentRow.Progress.NONE,
                            Map.of());
                })
                .list();
    }

    Map<AssignmentId, AssignmentRow.Progress> progress(UnitId scope) {
        Map<AssignmentId, AssignmentRow.Progress> progress = new HashMap<>();
        jdbc.sql("select x.assignment_id, count(distinct x.school_id),"
                        + " count(distinct case when x.ok = 0 then x.school_id end), count(*), sum(x.held), sum(x.ok)"
                        + " from (" + ASKED + ") x group by x.assignment_id")
                .param("scope", Ids.bytes(scope.value()))
                .query((RowCallbackHandler) row -> progress.put(
                        new AssignmentId(Ids.read(row.getBytes(1))),
                        new AssignmentRow.Progress(
                                row.getInt(2),
                                row.getInt(2) - row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6))));
        return progress;
    }

    Map<AssignmentId, Map<Concern, Integer>> leftOut(UnitId scope) {
        Map<AssignmentId, Map<Concern, Integer>> left = new HashMap<>();
        jdbc.sql("""
                        select l.assignment_id, l.reason, count(*)
                        from unit_ancestor a join drill_left_out l on l.school_id = a.unit_id
                        where a.ancestor_id = ? group by l.assignment_id, l.reason""").param(Ids.bytes(scope.value())).query((RowCallbackHandler) row -> left.computeIfAbsent(
                        new AssignmentId(Ids.read(row.getBytes(1))), none -> new EnumMap<>(Concern.class))
                .put(Concern.valueOf(row.getString(2)), row.getInt(3)));
        return left;
    }

    /** How far each school has come. */
    List<AssignmentRow.School> schools(AssignmentId id, UnitId scope) {
        return jdbc.sql("select x.school_id, count(*), sum(x.held), sum(x.ok) from (" + ASKED
                        + ") x where x.assignment_id = :id group by x.school_id")
                .param("scope", Ids.bytes(scope.value()))
                .param("id", Ids.bytes(id.value()))
                .query((row, n) -> new AssignmentRow.School(
                        new UnitId(Ids.read(row.getBytes(1))), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    void write(AssignmentId id, UnitId unit, TermId term, AssignmentDraft draft, Moment made) {
        jdbc.sql("""
                        insert into drill_assignment (id, unit_id, term_id, title, due_on, made_at, made_by, version)
                        values (?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        Ids.bytes(id.value()),
                        Ids.bytes(unit.value()),
                        Ids.bytes(term.value()),
                        draft.title().strip(),
                        draft.dueOn(),
                        Moments.column(made.at()),
                        made.by())
                .update();
    }

    /** A drill that is asked for. */
    record Asked(UUID drill, UnitId school, Edition edition, List<Edition.Step> steps) {}

    /** A drill that does not concern its school. */
    record LeftOut(UnitId school, ScenarioId scenario, Concern why) {}

    void plan(AssignmentId id, TermId term, LocalDate dueOn, List<Asked> drills) {
        byte[] assignment = Ids.bytes(id.value());
        byte[] inTerm = Ids.bytes(term.value());
        batch.batchUpdate(
                "insert into drill (id, school_id, term_id, scenario_id, edition_id, assignment_id, state, due_on,"
                        + " version) values (?, ?, ?, ?, ?, ?, 'PLANNED', ?, 0)",
                drills.stream()
                        .map(one -> new Object[] {
                            Ids.bytes(one.drill()),
                            Ids.bytes(one.school().value()),
                            inTerm,
                            Ids.bytes(one.edition().scenario().value()),
                            Ids.bytes(one.edition().id()),
                            assignment,
                            dueOn
                        })
                        .toList());
        List<Object[]> touches = new ArrayList<>();
        drills.forEach(one -> one.steps()
                .forEach(step -> touches.add(new Object[] {
                    Ids.bytes(one.drill()),
                    Ids.bytes(step.id()),
                    Ids.bytes(one.school().value())
                })));
        batch.batchUpdate("insert into drill_touch (drill_id, step_id, school_id) values (?, ?, ?)", touches);
    }

    /** Drills that are planned already become due. */
    void claim(AssignmentId id, LocalDate dueOn, List<DrillId> drills) {
        batch.batchUpdate(
                "update drill set assignment_id = ?, due_on = ?, version = version + 1 where id = ?",
                drills.stream()
                        .map(one -> new Object[] {Ids.bytes(id.value()), dueOn, Ids.bytes(one.value())})
                        .toList());
    }

    void leaveOut(AssignmentId id, List<LeftOut> left) {
        batch.batchUpdate(
                "insert into drill_left_out (assignment_id, school_id, scenario_id, reason) values (?, ?, ?, ?)",
                left.stream()
                        .map(one -> new Object[] {
                            Ids.bytes(id.value()),
                            Ids.bytes(one.school().value()),
                            Ids.bytes(one.scenario().value()),
                            one.why().name()
                        })
                        .toList());
    }

    /** Takes it back: what has no day yet is called off, the rest is no longer due. */
    boolean withdraw(AssignmentId id, Moment now, String reason) {
        byte[] assignment = Ids.bytes(id.value());
        boolean held = jdbc.sql("update drill_assignment set withdrawn_at = ? where id = ? and withdrawn_at is null")
                        .params(Moments.column(now.at()), assignment)
                        .update()
                == 1;
        jdbc.sql("""
                        update drill set state = 'CANCELLED', cancel_reason = ?, version = version + 1
                        where assignment_id = ? and state = 'PLANNED'""").params(reason, assignment).update();
        jdbc.sql("""
                        update drill set due_on = null, version = version + 1
                        where assignment_id = ? and state in ('SCHEDULED', 'LIVE')""").param(assignment).update();
        return held;
    }
}
