package org.kaixue.staggering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Slot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes where the groups of plans are, inside the transaction of who asks it. */
@Component
class SlotBook {

    private static final String SELECT =
            "select s.plan_id, s.class_id, s.part, s.place_id, s.start_minute, s.people, s.pinned from stagger_slot s ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SlotBook(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Assigned> of(UUID plan) {
        return jdbc.sql(SELECT + "where s.plan_id = ? order by s.start_minute, s.class_id, s.part")
                .param(Ids.bytes(plan))
                .query((row, n) -> assigned(row))
                .list();
    }

    /** The groups of all published plans of an occasion, of the schools at and below a unit, by plan. */
    Map<UUID, List<Assigned>> published(UnitId scope, Occasion occasion) {
        Map<UUID, List<Assigned>> all = new HashMap<>();
        jdbc.sql(SELECT + """
                        join stagger_plan p on p.id = s.plan_id and p.state = 'PUBLISHED'
                        join unit_ancestor a on a.unit_id = p.school_id
                        where a.ancestor_id = ? and p.occasion = ?""").params(Ids.bytes(scope.value()), occasion.name()).query((RowCallbackHandler)
                row -> all.computeIfAbsent(Ids.read(row.getBytes(1)), none -> new ArrayList<>())
                        .add(assigned(row)));
        return all;
    }

    void write(UUID plan, UUID school, Collection<Assigned> slots) {
        delete(plan);
        batch.batchUpdate(
                """
                insert into stagger_slot (plan_id, class_id, part, school_id, place_id, start_minute, people, pinned)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                slots.stream()
                        .map(one -> new Object[] {
                            Ids.bytes(plan),
                            Ids.bytes(one.clazz().value()),
                            one.part(),
                            Ids.bytes(school),
                            Ids.bytes(one.slot().place()),
                            one.slot().start(),
                            one.people(),
                            one.pinned()
                        })
                        .toList());
    }

    void delete(UUID plan) {
        jdbc.sql("delete from stagger_slot where plan_id = ?")
                .param(Ids.bytes(plan))
                .update();
    }

    private static Assigned assigned(ResultSet row) throws SQLException {
        return new Assigned(
                new ClassId(Ids.read(row.getBytes(2))),
                row.getInt(3),
                new Slot(Ids.read(row.getBytes(4)), row.getInt(5)),
                row.getInt(6),
                row.getBoolean(7));
    }
}
