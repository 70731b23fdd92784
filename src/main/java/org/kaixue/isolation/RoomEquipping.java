package org.kaixue.isolation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.FacilityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a room has: its conditions, who keeps it, for whom it is, and its beds. */
@Component
class RoomEquipping {

    private final JdbcClient jdbc;
    private final RoomStates states;
    private final Transactions transactions;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RoomEquipping(
            JdbcClient jdbc,
            RoomStates states,
            Transactions transactions,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.states = states;
        this.transactions = transactions;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    void equip(FacilityId room, int version, EquipDraft draft) {
        drafts.check(draft);
        try {
            transactions.whole(() -> {
                write(states.locked(room).row(), version, draft);
                return Boolean.TRUE;
            });
        } catch (RuntimeException failure) {
            if (Transactions.duplicate(failure)) {
                throw new OptimisticLockingFailureException("The room was equipped meanwhile", failure);
            }
            throw failure;
        }
    }

    private void write(RoomRow room, int version, EquipDraft draft) {
        if (room.version() != version) {
            throw new OptimisticLockingFailureException("The room was changed meanwhile");
        }
        Illness illness = room.illness();
        if (illness != null && !draft.purpose().takes(illness)) {
            throw RuleViolation.at("purpose", "room.purpose-taken");
        }
        if (room.equipped()) {
            change(room, draft);
        } else {
            enter(room, draft);
        }
        beds(room, draft.beds());
        audit.changed(new AuditLog.Change(
                "isolation.room-equipped",
                "isolation_room",
                room.id().value().toString(),
                room.school().value(),
                room.equipped() ? words(room.draft()) : null,
                words(draft),
                null));
        events.publishEvent(new RoomsChanged(room.school()));
    }

    private void enter(RoomRow room, EquipDraft draft) {
        Instant now = clock.now();
        jdbc.sql("""
                        insert into isolation_room (facility_id, school_id, purpose, apart, airy, basin, toilet, sign,
                          keeper, state, since, version, equipped_at, equipped_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)""")
                .param(Ids.bytes(room.id().value()))
                .param(Ids.bytes(room.school().value()))
                .param(draft.purpose().name())
                .param(draft.has(RoomCondition.APART))
                .param(draft.has(RoomCondition.AIRY))
                .param(draft.has(RoomCondition.BASIN))
                .param(draft.has(RoomCondition.TOILET))
                .param(draft.has(RoomCondition.SIGN))
                .param(draft.keeper())
                .param(RoomState.FIRST.name())
                .param(Moments.column(now))
                .param(Moments.column(now))
                .param(actors.current().name())
                .update();
        states.happened(room, null, new RoomStates.Step(RoomState.FIRST, now, null, null), now);
    }

    private void change(RoomRow room, EquipDraft draft) {
        jdbc.sql("""
                        update isolation_room set purpose = ?, apart = ?, airy = ?, basin = ?, toilet = ?, sign = ?,
                          keeper = ?, version = version + 1, equipped_at = ?, equipped_by = ?
                        where facility_id = ?""")
                .param(draft.purpose().name())
                .param(draft.has(RoomCondition.APART))
                .param(draft.has(RoomCondition.AIRY))
                .param(draft.has(RoomCondition.BASIN))
                .param(draft.has(RoomCondition.TOILET))
                .param(draft.has(RoomCondition.SIGN))
                .param(draft.keeper())
                .param(Moments.column(clock.now()))
                .param(actors.current().name())
                .param(Ids.bytes(room.id().value()))
                .update();
    }

    /** The beds with the smallest numbers stand in the room. One that comes back is still used if it was. */
    private void beds(RoomRow room, int wanted) {
        if (room.beds().stream().anyMatch(bed -> bed.taken() && bed.number() > wanted)) {
            throw RuleViolation.at("beds", "room.bed-taken");
        }
        byte[] id = Ids.bytes(room.id().value());
        jdbc.sql("update isolation_bed set withdrawn = number > ? where room_id = ?")
                .params(wanted, id)
                .update();
        int there = jdbc.sql("select coalesce(max(number), 0) from isolation_bed where room_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        for (int number = there + 1; number <= wanted; number++) {
            jdbc.sql("""
                            insert into isolation_bed (id, room_id, school_id, number, used, withdrawn)
                            values (?, ?, ?, ?, false, false)""")
                    .params(Ids.bytes(Ids.next()), id, Ids.bytes(room.school().value()), number)
                    .update();
        }
    }

    private static String words(EquipDraft draft) {
        List<RoomCondition> has =
                Arrays.stream(RoomCondition.values()).filter(draft::has).toList();
        return Values.named(
                "purpose",
                draft.purpose(),
                "conditions",
                has.stream().map(Enum::name).collect(Collectors.joining(" ")),
                "keeper",
                draft.keeper() != null,
                "beds",
                draft.beds());
    }
}
