package org.kaixue.isolation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes stays under their room's lock, so that all who want a bed of a room come one after the other. */
@Component
class StayWriting {

    private final JdbcClient jdbc;
    private final RoomStates states;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    StayWriting(
            JdbcClient jdbc,
            RoomStates states,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.states = states;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Who would lie where from when on. */
    record Wish(CaseId of, PersonId person, FacilityId room, BedId bed, Illness illness, Instant at) {}

    private record Open(FacilityId room, Instant admittedAt) {}

    /** Gives the bed, or answers what is in the way; a unique key refuses a person who lies elsewhere. */
    @Nullable
    BedObstacle admit(Wish wish) {
        RoomBook.Standing standing = states.locked(wish.room());
        RoomRow room = standing.row();
        RoomBed bed = room.beds().stream()
                .filter(one -> one.id().equals(wish.bed()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("bed", "room.bed.withdrawn"));
        BedObstacle obstacle = BedObstacle.of(room, bed, wish.illness());
        if (obstacle != null) {
            return obstacle;
        }
        Instant freed = standing.freedAt();
        if (wish.at().isAfter(clock.now())) {
            throw RuleViolation.at("happenedAt", "room.future");
        }
        if (freed != null && wish.at().isBefore(freed)) {
            throw RuleViolation.at("happenedAt", "room.bed.before-free", new Moment(freed));
        }
        if (room.state() == RoomState.FREE) {
            states.make(standing, new RoomStates.Step(RoomState.IN_USE, wish.at(), wish.illness(), null));
        }
        write(room, wish);
        return null;
    }

    private void write(RoomRow room, Wish wish) {
        byte[] bed = Ids.bytes(wish.bed().value());
        jdbc.sql("update isolation_bed set used = true where id = ?").param(bed).update();
        byte[] person = Ids.bytes(wish.person().value());
        byte[] of = Ids.bytes(wish.of().value());
        jdbc.sql("""
                        insert into isolation_stay (id, case_id, school_id, room_id, bed_id, person_id, illness,
                          admitted_at, admission_recorded_at, admitted_by, open_bed, open_person, open_case)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(Ids.next()),
                        of,
                        Ids.bytes(room.school().value()),
                        Ids.bytes(room.id().value()),
                        bed,
                        person,
                        wish.illness().name(),
                        Moments.column(wish.at()),
                        Moments.column(clock.now()),
                        actors.current().name(),
                        bed,
                        person,
                        of)
                .update();
        changed("isolation.admitted", wish.of(), room, wish.at());
    }

    /** The school in which the person of a case lies now; null where nowhere. */
    @Nullable
    UnitId schoolOf(CaseId of) {
        return jdbc.sql("select school_id from isolation_stay where open_case = ?")
                .param(Ids.bytes(of.value()))
                .query((row, n) -> new UnitId(Ids.read(row.getBytes(1))))
                .optional()
                .orElse(null);
    }

    void leave(CaseId of, Instant at) {
        Optional<Open> found = open(of);
        if (found.isEmpty()) {
            return;
        }
        RoomBook.Standing standing = states.locked(found.get().room());
        Optional<Open> still =
                open(of).filter(open -> open.room().equals(found.get().room()));
        if (still.isEmpty()) {
            return;
        }
        if (at.isBefore(still.get().admittedAt())) {
            throw RuleViolation.at(
                    "happenedAt", "room.bed.left-before", new Moment(still.get().admittedAt()));
        }
        if (at.isAfter(clock.now())) {
            throw RuleViolation.at("happenedAt", "room.future");
        }
        jdbc.sql("""
                        update isolation_stay set left_at = ?, leaving_recorded_at = ?, left_by = ?,
                          open_bed = null, open_person = null, open_case = null
                        where open_case = ?""")
                .params(
                        Moments.column(at),
                        Moments.column(clock.now()),
                        actors.current().name(),
                        Ids.bytes(of.value()))
                .update();
        RoomRow room = standing.row();
        long others = room.beds().stream()
                .map(RoomBed::takenBy)
                .filter(other -> other != null && !other.equals(of))
                .count();
        if (others == 0 && room.state() == RoomState.IN_USE) {
            states.make(standing, new RoomStates.Step(RoomState.TO_BE_DISINFECTED, last(room, at), null, null));
        }
        changed("isolation.left", of, room, at);
    }

    /** The room was in use at least until the last of its stays that is over ended. */
    private Instant last(RoomRow room, Instant at) {
        Instant latest = jdbc.sql("select max(left_at) from isolation_stay where room_id = ?")
                .param(Ids.bytes(room.id().value()))
                .query((row, n) -> Moments.read(row.getObject(1, LocalDateTime.class)))
                .single();
        Instant end = latest.isAfter(at) ? latest : at;
        Instant since = room.since();
        return since != null && since.isAfter(end) ? since : end;
    }

    private Optional<Open> open(CaseId of) {
        return jdbc.sql("select room_id, admitted_at from isolation_stay where open_case = ?")
                .param(Ids.bytes(of.value()))
                .query((row, n) -> new Open(
                        new FacilityId(Ids.read(row.getBytes(1))), Moments.read(row.getObject(2, LocalDateTime.class))))
                .optional();
    }

    private void changed(String action, CaseId of, RoomRow room, Instant at) {
        audit.changed(new AuditLog.Change(
                action,
                "case",
                of.value().toString(),
                room.school().value(),
                null,
                Values.named("room", room.name(), "happened", at),
                null));
        events.publishEvent(new RoomsChanged(room.school()));
        events.publishEvent(new CaseChanged(of));
    }
}
