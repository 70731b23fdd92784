package org.kaixue.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who is in a school's roster; nobody is read. Whoever asks has asked for the permission before. */
@Component
class RosterCounting {

    private static final String COUNTS = """
            count(*), coalesce(sum(case when p.boarder then 1 else 0 end), 0),
            coalesce(sum(case when p.complete then 1 else 0 end), 0),
            coalesce(sum(case when p.restricted then 1 else 0 end), 0)""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    RosterCounting(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many there are, and of what state. */
    record Counts(int people, int boarders, int complete, int restricted) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** Those of a school by their classes; the staff under null. */
    Map<@Nullable ClassId, Counts> byClass(UnitId school) {
        Map<@Nullable ClassId, Counts> counts = new HashMap<>();
        jdbc.sql("select p.class_id, " + COUNTS
                        + " from person p where p.school_id = :school and p.left_on is null group by p.class_id")
                .param("school", Ids.bytes(school.value()))
                .query((RowCallbackHandler) row -> {
                    UUID clazz = Ids.readNullable(row.getBytes(1));
                    counts.put(clazz == null ? null : new ClassId(clazz), counts(row, 2));
                });
        return counts;
    }

    /** The staff that a school declares for today; null where it declares none. */
    @Nullable
    Integer declaredStaff(UnitId school) {
        return jdbc.sql("select staff from staff_headcount where school_id = :school and standing_from <= :today"
                        + " order by standing_from desc limit 1")
                .param("school", Ids.bytes(school.value()))
                .param("today", clock.today())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private static Counts counts(ResultSet row, int from) throws SQLException {
        return new Counts(row.getInt(from), row.getInt(from + 1), row.getInt(from + 2), row.getInt(from + 3));
    }
}
