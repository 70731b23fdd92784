package org.kaixue.isolation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the steps of cases, inside the transaction of who asks it. */
@Component
class StepBook {

    private static final String SELECT =
            "select case_id, step, happened_at, recorded_at, recorded_by, done_by, reading_tenths, note from case_step ";

    private final JdbcClient jdbc;

    StepBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseSteps of(UUID caseId) {
        return new CaseSteps(jdbc.sql(SELECT + "where case_id = ?")
                .param(Ids.bytes(caseId))
                .query((row, n) -> step(row))
                .list());
    }

    Map<UUID, CaseSteps> of(Collection<UUID> cases) {
        Map<UUID, List<StepRow>> rows = new HashMap<>();
        cases.forEach(one -> rows.put(one, new ArrayList<>()));
        for (List<byte[]> part : Ids.parts(cases)) {
            jdbc.sql(SELECT + "where case_id in (:cases)").param("cases", part).query((RowCallbackHandler)
                    row -> rows.computeIfAbsent(Ids.read(row.getBytes(1)), none -> new ArrayList<>())
                            .add(step(row)));
        }
        Map<UUID, CaseSteps> steps = new HashMap<>();
        rows.forEach((one, of) -> steps.put(one, new CaseSteps(of)));
        return steps;
    }

    /** Writes a step in place of what was said of it before. */
    void write(IllnessCase one, StepRow row) {
        delete(one.id(), row.step());
        jdbc.sql("""
                        insert into case_step (case_id, step, school_id, happened_at, recorded_at, recorded_by, done_by,
                          reading_tenths, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(one.id()))
                .param(row.step().name())
                .param(Ids.bytes(one.school().value()))
                .param(column(row.happenedAt()))
                .param(Moments.column(row.recordedAt()))
                .param(row.recordedBy())
                .param(row.who())
                .param(tenths(row.reading()))
                .param(row.note())
                .update();
    }

    void delete(UUID caseId, CaseStep step) {
        jdbc.sql("delete from case_step where case_id = ? and step = ?")
                .params(Ids.bytes(caseId), step.name())
                .update();
    }

    static @Nullable Integer tenths(@Nullable BigDecimal reading) {
        return reading == null
                ? null
                : Integer.valueOf(reading.movePointRight(1).intValueExact());
    }

    static @Nullable BigDecimal reading(@Nullable Integer tenths) {
        return tenths == null ? null : BigDecimal.valueOf(tenths, 1);
    }

    private static @Nullable LocalDateTime column(@Nullable Instant moment) {
        return moment == null ? null : Moments.column(moment);
    }

    private static StepRow step(ResultSet row) throws SQLException {
        LocalDateTime happened = row.getObject(3, LocalDateTime.class);
        return new StepRow(
                CaseStep.valueOf(row.getString(2)),
                happened == null ? null : Moments.read(happened),
                Moments.read(row.getObject(4, LocalDateTime.class)),
                row.getString(5),
                row.getString(6),
                reading(row.getObject(7, Integer.class)),
                row.getString(8));
    }
}
