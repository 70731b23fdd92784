package org.kaixue.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads isolation rooms with their beds, in two statements however many; who may is asked before. */
@Component
class RoomBook {

    /** The last two say until when the facility could not be used, and when that was entered. */
    private static final String ROOMS = """
            select f.id, f.school_id, f.name, x.state, x.from_date,
              r.purpose, r.apart, r.airy, r.basin, r.toilet, r.sign, r.keeper, r.state, r.since, r.freed_at, r.illness,
              r.version,
              (select max(z.from_date) from facility_state z
                where z.facility_id = f.id and z.state <> 'IN_USE' and z.from_date <= :today),
              (select max(z.entered_at) from facility_state z
                where z.facility_id = f.id and z.state <> 'IN_USE' and z.from_date <= :today)
            from %s
              left join isolation_room r on r.facility_id = f.id
              left join facility_state x on x.facility_id = f.id and x.from_date = (
                select max(y.from_date) from facility_state y where y.facility_id = f.id and y.from_date <= :today)
            where f.kind = 'ISOLATION_ROOM' and %s = :id
            order by f.school_id, f.name, f.id""";

    private static final String BEDS = """
            select b.room_id, b.id, b.number, b.used, s.case_id, s.person_id, s.admitted_at
            from %s left join isolation_stay s on s.open_bed = b.id
            where b.withdrawn = false and %s = :id order by b.room_id, b.number""";

    private final JdbcClient jdbc;
    private final CaseNorms norms;
    private final BusinessClock clock;

    RoomBook(JdbcClient jdbc, CaseNorms norms, BusinessClock clock) {
        this.jdbc = jdbc;
        this.norms = norms;
        this.clock = clock;
    }

    /** What is recorded of a room, and when it was last free. */
    record Standing(
            RoomRow row,
            @Nullable RoomState recorded,
            @Nullable Instant freedAt) {}

    /** The rooms of the schools at and below a unit, by school and name. */
    List<RoomRow> rows(UnitId scope) {
        return read(
                        "unit_ancestor a join facility f on f.school_id = a.unit_id",
                        "unit_ancestor a join isolation_bed b on b.school_id = a.unit_id",
                        "a.ancestor_id",
                        "a.ancestor_id",
                        scope.value())
                .stream()
                .map(Standing::row)
                .toList();
    }

    Optional<Standing> find(FacilityId room) {
        return read("facility f", "isolation_bed b", "f.id", "b.room_id", room.value()).stream()
                .findFirst();
    }

    /** The room in which a bed stands, also one that was taken out. */
    Optional<FacilityId> roomOf(BedId bed) {
        return jdbc.sql("select room_id from isolation_bed where id = ?")
                .param(Ids.bytes(bed.value()))
                .query((row, n) -> new FacilityId(Ids.read(row.getBytes(1))))
                .optional();
    }

    /** Makes everybody wait who would change the room, until this transaction ends; nothing for a room not equipped. */
    void lock(FacilityId room) {
        jdbc.sql("select facility_id from isolation_room where facility_id = ? for update")
                .param(Ids.bytes(room.value()))
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    List<RoomEventRow> history(FacilityId room) {
        return jdbc.sql("""
                        select state_before, state_after, happened_at, recorded_at, recorded_by, reason
                        from isolation_event where room_id = ? order by recorded_at desc, id desc""")
                .param(Ids.bytes(room.value()))
                .query((row, n) -> new RoomEventRow(
                        row.getString(1) == null ? null : RoomState.valueOf(row.getString(1)),
                        RoomState.valueOf(row.getString(2)),
                        moment(row, 3),
                        moment(row, 4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private List<Standing> read(String rooms, String beds, String ofRooms, String ofBeds, UUID id) {
        Map<FacilityId, List<RoomBed>> inRooms = new HashMap<>();
        jdbc.sql(BEDS.formatted(beds, ofBeds)).param("id", Ids.bytes(id)).query((RowCallbackHandler)
                row -> inRooms.computeIfAbsent(new FacilityId(Ids.read(row.getBytes(1))), none -> new ArrayList<>())
                        .add(bed(row)));
        return jdbc.sql(ROOMS.formatted(rooms, ofRooms))
                .param("today", clock.today())
                .param("id", Ids.bytes(id))
                .query((row, n) -> standing(row, inRooms))
                .list();
    }

    private static RoomBed bed(ResultSet row) throws SQLException {
        UUID of = Ids.readNullable(row.getBytes(5));
        UUID person = Ids.readNullable(row.getBytes(6));
        LocalDateTime since = row.getObject(7, LocalDateTime.class);
        return new RoomBed(
                new BedId(Ids.read(row.getBytes(2))),
                row.getInt(3),
                row.getBoolean(4),
                of == null ? null : new CaseId(of),
                person == null ? null : new PersonId(person),
                since == null ? null : Moments.read(since));
    }

    private Standing standing(ResultSet row, Map<FacilityId, List<RoomBed>> inRooms) throws SQLException {
        FacilityId id = new FacilityId(Ids.read(row.getBytes(1)));
        FacilityState facility = row.getString(4) == null ? null : FacilityState.valueOf(row.getString(4));
        RoomState recorded = row.getString(13) == null ? null : RoomState.valueOf(row.getString(13));
        Instant since = recorded == null ? null : moment(row, 14);
        boolean shut = facility != FacilityState.IN_USE;
        RoomState state = recorded == null
                ? shut ? RoomState.OUT_OF_ORDER : RoomState.TO_BE_DISINFECTED
                : recorded.given(shut, since != null && reopened(row, since));
        LocalDate changed = row.getObject(5, LocalDate.class);
        Instant began = since != null && state != recorded && changed != null
                ? later(since, changed.atStartOfDay(BusinessClock.ZONE).toInstant())
                : since;
        LocalDateTime freed = row.getObject(15, LocalDateTime.class);
        return new Standing(
                new RoomRow(
                        id,
                        new UnitId(Ids.read(row.getBytes(2))),
                        row.getString(3),
                        facility,
                        recorded != null,
                        state,
                        began,
                        state == RoomState.AIRING && began != null ? aired(began) : null,
                        row.getString(16) == null ? null : Illness.valueOf(row.getString(16)),
                        row.getString(6) == null ? RoomPurpose.ANY : RoomPurpose.valueOf(row.getString(6)),
                        conditions(row),
                        row.getString(12),
                        inRooms.getOrDefault(id, List.of()),
                        row.getInt(17)),
                recorded,
                freed == null ? null : Moments.read(freed));
    }

    /** By the norm of the day on which the airing began. */
    private Instant aired(Instant began) {
        return began.plus(
                norms.on(LocalDate.ofInstant(began, BusinessClock.ZONE)).airing());
    }

    private static Set<RoomCondition> conditions(ResultSet row) throws SQLException {
        Set<RoomCondition> conditions = EnumSet.noneOf(RoomCondition.class);
        for (RoomCondition condition : RoomCondition.values()) {
            if (row.getBoolean(condition.name().toLowerCase(Locale.ROOT))) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    /** Whether the facility could not be used for a while after a moment, though it can be now. */
    private static boolean reopened(ResultSet row, Instant since) throws SQLException {
        LocalDate day = row.getObject(18, LocalDate.class);
        LocalDateTime entered = row.getObject(19, LocalDateTime.class);
        return (day != null && day.isAfter(LocalDate.ofInstant(since, BusinessClock.ZONE)))
                || (entered != null && Moments.read(entered).isAfter(since));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return Moments.read(row.getObject(column, LocalDateTime.class));
    }
}
