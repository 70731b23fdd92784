package org.kaixue.isolation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.FacilityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The only writer of a room's state: each change follows {@link RoomState#next()}, under the room's lock. */
@Component
class RoomStates {

    private final JdbcClient jdbc;
    private final RoomBook book;
    private final Transactions transactions;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RoomStates(
            JdbcClient jdbc,
            RoomBook book,
            Transactions transactions,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.book = book;
        this.transactions = transactions;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * A change of a room's state.
     *
     * @param illness of those who lie in it from then on; null for every state but {@link RoomState#IN_USE}
     * @param reason what is said for it; null where nothing needs to be
     */
    record Step(
            RoomState to,
            Instant at,
            @Nullable Illness illness,
            @Nullable String reason) {}

    void step(FacilityId room, Step step) {
        transactions.whole(() -> {
            make(locked(room), step);
            return Boolean.TRUE;
        });
    }

    /** The room as it stands while nobody else changes it. */
    RoomBook.Standing locked(FacilityId room) {
        book.lock(room);
        return book.find(room).orElseThrow(AccessRefused::new);
    }

    /** Makes the change of a room that is locked. */
    void make(RoomBook.Standing standing, Step step) {
        RoomRow room = standing.row();
        RoomState from = room.state();
        if (!room.equipped()) {
            throw new RuleViolation("room.not-equipped", room.name());
        }
        if (!from.leadsTo(step.to())) {
            throw new RuleViolation("room.not-from." + from.name(), room.name());
        }
        check(room, step);
        Instant now = clock.now();
        jdbc.sql("""
                        update isolation_room set state = ?, since = ?, illness = ?,
                          freed_at = case when ? = 'FREE' then ? else freed_at end
                        where facility_id = ?""")
                .param(step.to().name())
                .param(Moments.column(step.at()))
                .param(step.illness() == null ? null : step.illness().name())
                .param(step.to().name())
                .param(Moments.column(step.at()))
                .param(Ids.bytes(room.id().value()))
                .update();
        if (step.to() == RoomState.FREE) {
            jdbc.sql("update isolation_bed set used = false where room_id = ?")
                    .param(Ids.bytes(room.id().value()))
                    .update();
        }
        happened(room, from, step, now);
        audit.changed(new AuditLog.Change(
                action(step.to()),
                "isolation_room",
                room.id().value().toString(),
                room.school().value(),
                Values.named("state", from),
                Values.named("state", step.to(), "happened", step.at()),
                step.reason()));
        events.publishEvent(new RoomsChanged(room.school()));
    }

    /** Writes the first state of a room, or one that follows another, into its history. */
    void happened(RoomRow room, @Nullable RoomState from, Step step, Instant now) {
        jdbc.sql("""
                        insert into isolation_event (id, room_id, school_id, state_before, state_after, happened_at,
                          recorded_at, recorded_by, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(Ids.next()))
                .param(Ids.bytes(room.id().value()))
                .param(Ids.bytes(room.school().value()))
                .param(from == null ? null : from.name())
                .param(step.to().name())
                .param(Moments.column(step.at()))
                .param(Moments.column(now))
                .param(actors.current().name())
                .param(step.reason())
                .update();
    }

    private void check(RoomRow room, Step step) {
        if (step.at().isAfter(clock.now())) {
            throw RuleViolation.at("happenedAt", "room.future");
        }
        Instant since = room.since();
        if (since != null && step.at().isBefore(since)) {
            throw RuleViolation.at("happenedAt", "room.before", new Moment(since));
        }
        Instant aired = room.airedAt();
        if (step.to() == RoomState.FREE && aired != null && step.at().isBefore(aired) && missing(step.reason())) {
            throw RuleViolation.at("why", "room.not-aired", new Moment(aired));
        }
    }

    private static String action(RoomState to) {
        return switch (to) {
            case FREE -> "isolation.room-aired";
            case IN_USE -> "isolation.room-taken";
            case TO_BE_DISINFECTED -> "isolation.room-to-be-disinfected";
            case AIRING -> "isolation.room-disinfected";
            case OUT_OF_ORDER -> "isolation.room-out-of-order";
        };
    }

    private static boolean missing(@Nullable String reason) {
        return reason == null || reason.isBlank();
    }
}
