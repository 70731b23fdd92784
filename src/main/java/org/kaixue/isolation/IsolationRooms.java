package org.kaixue.isolation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Isolation rooms (隔离观察室): what they have, what they are in, and how they become free again: disinfected first, then
 * aired. A room's name, and whether the facility can be used, are kept by the organisation.
 */
@Service
public class IsolationRooms {

    private static final int LONGEST_WORD = 200;

    private final RoomBook book;
    private final RoomStates states;
    private final RoomEquipping equipping;
    private final Jurisdiction jurisdiction;

    IsolationRooms(RoomBook book, RoomStates states, RoomEquipping equipping, Jurisdiction jurisdiction) {
        this.book = book;
        this.states = states;
        this.equipping = equipping;
        this.jurisdiction = jurisdiction;
    }

    /** The rooms of the schools at and below a unit, by school and name; two statements. */
    @Transactional(readOnly = true)
    public List<RoomRow> rows(UnitId scope) {
        jurisdiction.require(Permission.ISOLATION_COUNT, scope);
        return book.rows(scope);
    }

    /** A room; an unknown id is refused as a forbidden one is. */
    @Transactional(readOnly = true)
    public RoomRow get(FacilityId room) {
        return allowed(Permission.ISOLATION_COUNT, room);
    }

    /** Every state that the room was in, the one recorded last first. */
    @Transactional(readOnly = true)
    public List<RoomEventRow> history(FacilityId room) {
        allowed(Permission.ISOLATION_COUNT, room);
        return book.history(room);
    }

    /**
     * Says what a room has. A room equipped for the first time is still to be disinfected and aired.
     *
     * @param version of the row that the reader saw; refused if somebody else was faster
     */
    public void equip(FacilityId room, int version, EquipDraft draft) {
        allowed(Permission.ROOMS_WRITE, room);
        equipping.equip(room, version, draft);
    }

    /**
     * The room has been disinfected, and airs from then on.
     *
     * @param by who did it; a role, or null for whoever says so
     */
    public void disinfected(FacilityId room, Instant at, @Nullable String by) {
        step(room, RoomState.AIRING, at, by);
    }

    /**
     * The room has been aired and is free.
     *
     * @param why said where it was aired for a shorter time than {@link CaseNorm#AIRING_MINUTES}; refused without
     */
    public void aired(FacilityId room, Instant at, @Nullable String why) {
        step(room, RoomState.FREE, at, why);
    }

    /** The room cannot be used, whatever it was in; nobody may lie in it. */
    public void outOfOrder(FacilityId room, Instant at, String why) {
        allowed(Permission.ROOMS_WRITE, room);
        if (why.isBlank()) {
            throw RuleViolation.at("reason", "room.why");
        }
        step(room, RoomState.OUT_OF_ORDER, at, why);
    }

    /** The room can be used again once it is disinfected and aired. */
    public void backInOrder(FacilityId room, Instant at) {
        RoomRow row = allowed(Permission.ROOMS_WRITE, room);
        if (row.equipped() && row.state() == RoomState.OUT_OF_ORDER && row.shut()) {
            throw new RuleViolation("room.facility-shut", row.name());
        }
        step(room, RoomState.TO_BE_DISINFECTED, at, null);
    }

    private void step(FacilityId room, RoomState to, Instant at, @Nullable String word) {
        allowed(Permission.ROOMS_WRITE, room);
        String said = word == null || word.isBlank() ? null : word.strip();
        if (said != null && said.length() > LONGEST_WORD) {
            throw RuleViolation.at("reason", "room.long", LONGEST_WORD);
        }
        states.step(room, new RoomStates.Step(to, at, null, said));
    }

    private RoomRow allowed(Permission permission, FacilityId room) {
        RoomRow row = book.find(room).map(RoomBook.Standing::row).orElseThrow(AccessRefused::new);
        jurisdiction.require(permission, row.school());
        return row;
    }
}
