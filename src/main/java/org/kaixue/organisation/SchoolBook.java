package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All schools as they stand, for a sheet to be compared with; each look is one statement. */
@Component
class SchoolBook {

    private final JdbcTemplate jdbc;

    SchoolBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A school that is open; its draft names the version that was read, its staff is what holds on the day. */
    record Standing(
            UnitId id,
            UnitId county,
            SchoolDraft draft,
            @Nullable Integer staff) {}

    /** The open schools by their codes. */
    Map<String, Standing> open(LocalDate today) {
        Map<String, Standing> schools = new LinkedHashMap<>();
        jdbc.query(
                """
                select u.id, s.county_id, u.code, u.name_zh, u.name_en, s.type, s.boarding, m.code, u.leader,
                  s.school_officer, s.school_doctor, s.school_regulator, s.area_cleaned, s.cleaners,
                  u.version + s.version, h.staff
                from school s join unit u on u.id = s.id left join unit m on m.id = s.managed_by_id
                  left join staff_headcount h on h.school_id = s.id and h.standing_from = (
                    select max(x.standing_from) from staff_headcount x
                    where x.school_id = s.id and x.standing_from <= ?)
                where u.closed_on is null order by u.code""",
                row -> {
                    Standing kept = kept(row);
                    schools.put(kept.draft().code(), kept);
                },
                today);
        return schools;
    }

    /** The codes of everything that is no open school. */
    Set<String> otherCodes() {
        return new HashSet<>(jdbc.queryForList(
                "select code from unit where kind <> 'SCHOOL' or closed_on is not null", String.class));
    }

    /** The stages of each school in which there ever was a class or an opening. */
    Map<UnitId, Set<Stage>> usedStages() {
        Map<UnitId, Set<Stage>> used = new HashMap<>();
        jdbc.query("select school_id, stage from school_class union select school_id, stage from opening", row -> {
            used.computeIfAbsent(unit(row, 1), none -> EnumSet.noneOf(Stage.class))
                    .add(Stage.valueOf(row.getString(2)));
        });
        return used;
    }

    private static Standing kept(ResultSet row) throws SQLException {
        return new Standing(
                unit(row, 1),
                unit(row, 2),
                new SchoolDraft(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        SchoolType.valueOf(row.getString(6)),
                        row.getBoolean(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getObject(13, Integer.class),
                        row.getObject(14, Integer.class),
                        row.getInt(15)),
                row.getObject(16, Integer.class));
    }

    private static UnitId unit(ResultSet row, int column) throws SQLException {
        return new UnitId(Ids.read(row.getBytes(column)));
    }
}
