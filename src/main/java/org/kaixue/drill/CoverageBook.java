package org.kaixue.drill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last and the next drill of each school and scenario, and the buses that schools run, in one statement. */
@Component
class CoverageBook {

    private static final String SQL = """
            select 'HELD', d.school_id, d.scenario_id, d.id, d.state, d.held_on, d.passed, d.held, d.due_on
            from (
              select x.school_id, x.scenario_id, x.id, x.state, x.held_on, x.passed, x.due_on,
                row_number() over (partition by x.school_id, x.scenario_id order by x.held_on desc, x.started_at desc)
                  as latest,
                count(*) over (partition by x.school_id, x.scenario_id) as held
              from unit_ancestor a join drill x on x.school_id = a.unit_id
              where a.ancestor_id = :scope and x.term_id = :term and x.state in ('EVALUATED', 'CLOSED')) d
            where d.latest = 1
            union all
            select 'OPEN', x.school_id, x.scenario_id, x.id, x.state, x.planned_on, null, null, x.due_on
            from unit_ancestor a join drill x on x.school_id = a.unit_id
            where a.ancestor_id = :scope and x.term_id = :term and x.state in ('PLANNED', 'SCHEDULED', 'LIVE')
            union all
            select 'BUSES', b.school_id, null, null, null, null, null, b.buses, null
            from unit_ancestor a join school_bus b on b.school_id = a.unit_id
            where a.ancestor_id = :scope""";

    private final JdbcClient jdbc;

    CoverageBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of many schools. */
    static final class Known {

        private record Key(UnitId school, ScenarioId scenario) {}

        private final Map<Key, ScenarioStanding.Held> held = new HashMap<>();
        private final Map<Key, ScenarioStanding.Open> open = new HashMap<>();
        private final Map<UnitId, Integer> counts = new HashMap<>();
        private final Map<UnitId, Integer> buses = new HashMap<>();

        ScenarioStanding.@Nullable Held held(UnitId school, ScenarioId scenario) {
            return held.get(new Key(school, scenario));
        }

        ScenarioStanding.@Nullable Open open(UnitId school, ScenarioId scenario) {
            return open.get(new Key(school, scenario));
        }

        int count(UnitId school) {
            return counts.getOrDefault(school, 0);
        }

        @Nullable
        Integer buses(UnitId school) {
            return buses.get(school);
        }

        private void take(ResultSet row) throws SQLException {
            UnitId school = new UnitId(Ids.read(row.getBytes(2)));
            if (row.getString(1).equals("BUSES")) {
                buses.put(school, row.getInt(8));
                return;
            }
            Key key = new Key(school, new ScenarioId(Ids.read(row.getBytes(3))));
            DrillId drill = new DrillId(Ids.read(row.getBytes(4)));
            LocalDate day = row.getObject(6, LocalDate.class);
            if (row.getString(1).equals("HELD")) {
                held.put(key, new ScenarioStanding.Held(drill, day, row.getBoolean(7)));
                counts.merge(school, row.getInt(8), Integer::sum);
            } else {
                open.put(
                        key,
                        new ScenarioStanding.Open(
                                drill, DrillState.valueOf(row.getString(5)), day, row.getObject(9, LocalDate.class)));
            }
        }
    }

    Known known(UnitId scope, TermId term) {
        Known known = new Known();
        jdbc.sql(SQL)
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .query((RowCallbackHandler) known::take);
        return known;
    }
}
