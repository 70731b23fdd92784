package org.kaixue.drill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a drill: its roles, touched steps, classes that answered, scores. Who may is asked before. */
@Component
class DrillParts {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    DrillParts(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void addSteps(UUID drill, UnitId school, List<Edition.Step> steps) {
        batch.batchUpdate(
                "insert into drill_touch (drill_id, step_id, school_id) values (?, ?, ?)",
                steps.stream()
                        .map(step -> new Object[] {Ids.bytes(drill), Ids.bytes(step.id()), Ids.bytes(school.value())})
                        .toList());
    }

    /** The moment of each step that concerns the drill's school; null for those not done. */
    Map<UUID, @Nullable Moment> touches(UUID drill) {
        Map<UUID, @Nullable Moment> touches = new HashMap<>();
        jdbc.sql("select step_id, touched_at, touched_by from drill_touch where drill_id = ?")
                .param(Ids.bytes(drill))
                .query((RowCallbackHandler) row -> touches.put(Ids.read(row.getBytes(1)), moment(row, 2)));
        return touches;
    }

    /** Whether it was this touch that did it: not if somebody else was faster, nor once the clock was stopped. */
    boolean touch(UUID drill, UUID step, Instant at, String by) {
        return jdbc.sql("""
                                update drill_touch set touched_at = :at, touched_by = :by
                                where drill_id = :drill and step_id = :step and touched_at is null and exists (
                                  select 1 from drill d
                                  where d.id = :drill and d.state = 'LIVE' and d.ended_at is null)""")
                        .param("at", Moments.column(at))
                        .param("by", by)
                        .param("drill", Ids.bytes(drill))
                        .param("step", Ids.bytes(step))
                        .update()
                == 1;
    }

    boolean takeBack(UUID drill, UUID step) {
        return jdbc.sql("""
                                update drill_touch set touched_at = null, touched_by = null
                                where drill_id = ? and step_id = ? and touched_at is not null""").params(Ids.bytes(drill), Ids.bytes(step)).update() == 1;
    }

    boolean anythingTouched(UUID drill) {
        return jdbc.sql("""
                                select count(*) from (
                                  select 1 as one from drill_touch where drill_id = :drill and touched_at is not null
                                  union all
                                  select 1 from drill_class where drill_id = :drill and answered_at is not null) t""")
                        .param("drill", Ids.bytes(drill))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void addClasses(UUID drill, UnitId school, List<ClassId> classes) {
        batch.batchUpdate(
                "insert into drill_class (drill_id, class_id, school_id) values (?, ?, ?)",
                classes.stream()
                        .map(one -> new Object[] {Ids.bytes(drill), Ids.bytes(one.value()), Ids.bytes(school.value())})
                        .toList());
    }

    void removeClasses(UUID drill) {
        jdbc.sql("delete from drill_class where drill_id = ?")
                .param(Ids.bytes(drill))
                .update();
    }

    /** The classes that there were when the drill began, the youngest first. */
    List<DrillSheet.Clazz> classes(UUID drill, int schoolYear) {
        return jdbc
                .sql("""
                        select c.id, c.stage, c.entry_year, c.number, x.answered_at, x.answered_by
                        from drill_class x join school_class c on c.id = x.class_id
                        where x.drill_id = ?""")
                .param(Ids.bytes(drill))
                .query((row, n) -> {
                    Stage stage = Stage.valueOf(row.getString(2));
                    return new DrillSheet.Clazz(
                            new ClassId(Ids.read(row.getBytes(1))),
                            stage,
                            stage.grade(row.getInt(3), schoolYear),
                            row.getInt(4),
                            moment(row, 5));
                })
                .list()
                .stream()
                .sorted(DrillSheet.Clazz.YOUNGEST_FIRST)
                .toList();
    }

    boolean answer(UUID drill, ClassId clazz, Instant at, String by) {
        return jdbc.sql("""
                                update drill_class set answered_at = :at, answered_by = :by
                                where drill_id = :drill and class_id = :class and answered_at is null and exists (
                                  select 1 from drill d
                                  where d.id = :drill and d.state = 'LIVE' and d.ended_at is null)""")
                        .param("at", Moments.column(at))
                        .param("by", by)
                        .param("drill", Ids.bytes(drill))
                        .param("class", Ids.bytes(clazz.value()))
                        .update()
                == 1;
    }

    boolean takeBack(UUID drill, ClassId clazz) {
        return jdbc.sql("""
                                update drill_class set answered_at = null, answered_by = null
                                where drill_id = ? and class_id = ? and answered_at is not null""").params(Ids.bytes(drill), Ids.bytes(clazz.value())).update() == 1;
    }

    Map<DrillRole, String> roles(UUID drill) {
        Map<DrillRole, String> roles = new EnumMap<>(DrillRole.class);
        jdbc.sql("select role, who from drill_role where drill_id = ?")
                .param(Ids.bytes(drill))
                .query((RowCallbackHandler) row -> roles.put(DrillRole.valueOf(row.getString(1)), row.getString(2)));
        return roles;
    }

    void write(UUID drill, UnitId school, Map<DrillRole, String> roles) {
        jdbc.sql("delete from drill_role where drill_id = ?")
                .param(Ids.bytes(drill))
                .update();
        batch.batchUpdate(
                "insert into drill_role (drill_id, role, school_id, who) values (?, ?, ?, ?)",
                roles.entrySet().stream()
                        .map(one -> new Object[] {
                            Ids.bytes(drill), one.getKey().name(), Ids.bytes(school.value()), one.getValue()
                        })
                        .toList());
    }

    /** The roles of the drill that was planned last before, so that nobody types them again. */
    void takeRolesOfTheLast(UUID drill, UnitId school) {
        jdbc.sql("""
                        insert into drill_role (drill_id, role, school_id, who)
                        select :drill, r.role, r.school_id, r.who from drill_role r
                        where r.drill_id = (
                          select max(y.drill_id) from (
                            select x.drill_id from drill_role x where x.school_id = :school) y)""")
                .param("drill", Ids.bytes(drill))
                .param("school", Ids.bytes(school.value()))
                .update();
    }

    Map<Criterion, Integer> scores(UUID drill) {
        Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);
        jdbc.sql("select criterion, score from drill_score where drill_id = ?")
                .param(Ids.bytes(drill))
                .query((RowCallbackHandler) row -> scores.put(Criterion.valueOf(row.getString(1)), row.getInt(2)));
        return scores;
    }

    void writeScores(UUID drill, UnitId school, Map<Criterion, Integer> scores) {
        jdbc.sql("delete from drill_score where drill_id = ?")
                .param(Ids.bytes(drill))
                .update();
        batch.batchUpdate(
                "insert into drill_score (drill_id, criterion, school_id, score) values (?, ?, ?, ?)",
                scores.entrySet().stream()
                        .map(one -> new Object[] {
                            Ids.bytes(drill), one.getKey().name(), Ids.bytes(school.value()), one.getValue()
                        })
                        .toList());
    }

    private static @Nullable Moment moment(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : Moment.of(Moments.read(at), row.getString(column + 1));
    }
}
