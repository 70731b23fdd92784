package org.kaixue.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads in which beds the people of cases lie and lay; who may is asked before. */
@Component
class StayReader {

    private final JdbcClient jdbc;

    StayReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bed that was last given for a case, whether somebody still lies in it or not. */
    Optional<StayRow> latest(CaseId id) {
        return jdbc.sql("""
                        select s.case_id, s.school_id, s.bed_id, s.room_id, f.name, b.number, s.person_id, s.illness,
                          s.admitted_at, s.left_at
                        from isolation_stay s
                          join isolation_bed b on b.id = s.bed_id
                          join facility f on f.id = s.room_id
                        where s.case_id = ? order by s.admitted_at desc, s.id desc limit 1""")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> stay(row))
                .optional();
    }

    /** The bed in which somebody lies for a case now. */
    Optional<StayRow> open(CaseId id) {
        return latest(id).filter(stay -> stay.leftAt() == null);
    }

    /** How many people lie in beds now, by school, at and below a unit; schools with nobody are left out. */
    Map<UnitId, Integer> occupied(UnitId scope) {
        Map<UnitId, Integer> occupied = new HashMap<>();
        jdbc.sql("""
                        select s.school_id, count(*)
                        from unit_ancestor a join isolation_stay s on s.school_id = a.unit_id
                        where a.ancestor_id = ? and s.open_bed is not null group by s.school_id""").param(Ids.bytes(scope.value())).query((RowCallbackHandler)
                row -> occupied.put(new UnitId(Ids.read(row.getBytes(1))), row.getInt(2)));
        return occupied;
    }

    private static StayRow stay(ResultSet row) throws SQLException {
        UUID person = Ids.readNullable(row.getBytes(7));
        LocalDateTime left = row.getObject(10, LocalDateTime.class);
        return new StayRow(
                new CaseId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                new BedId(Ids.read(row.getBytes(3))),
                new FacilityId(Ids.read(row.getBytes(4))),
                row.getString(5),
                row.getInt(6),
                person == null ? null : new PersonId(person),
                Illness.valueOf(row.getString(8)),
                Moments.read(row.getObject(9, LocalDateTime.class)),
                left == null ? null : Moments.read(left));
    }
}
