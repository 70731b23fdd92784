package org.kaixue.isolation;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.UnitId;

/**
 * An isolation room with its beds.
 *
 * @param facility the state of the facility today; null where its first is still to come
 * @param equipped whether it was ever said what the room has; a room of which nothing is known is never free
 * @param state with regard to the facility's own state
 * @param since since when; null for a room that is not equipped
 * @param airedAt the moment from which it has been aired long enough; null unless it is airing
 * @param illness what those have who lie in it; null where nobody does
 * @param keeper who looks after it; null where nobody is named
 * @param beds those that are in the room, by their numbers
 * @param version of what the room has, for {@link IsolationRooms#equip}
 */
public record RoomRow(
        FacilityId id,
        UnitId school,
        String name,
        @Nullable FacilityState facility,
        boolean equipped,
        RoomState state,
        @Nullable Instant since,
        @Nullable Instant airedAt,
        @Nullable Illness illness,
        RoomPurpose purpose,
        Set<RoomCondition> conditions,
        @Nullable String keeper,
        List<RoomBed> beds,
        int version) {

    public RoomRow {
        conditions = Collections.unmodifiableSet(
                conditions.isEmpty() ? EnumSet.noneOf(RoomCondition.class) : EnumSet.copyOf(conditions));
        beds = List.copyOf(beds);
    }

    /** The conditions that it does not meet, those that it must meet among them. */
    public Set<RoomCondition> missing() {
        return EnumSet.complementOf(
                conditions.isEmpty() ? EnumSet.noneOf(RoomCondition.class) : EnumSet.copyOf(conditions));
    }

    /** Whether the facility cannot be used by what the organisation says, so that only it can open the room. */
    public boolean shut() {
        return facility != FacilityState.IN_USE;
    }

    /** Whether there is such a room; one that was closed is none, nor one whose first day is to come. */
    public boolean exists() {
        return facility == FacilityState.IN_USE || facility == FacilityState.UNDER_REPAIR;
    }

    /** As it would be entered. */
    public EquipDraft draft() {
        return new EquipDraft(purpose, conditions, keeper, Math.max(1, beds.size()));
    }

    /** Whether it exists as it should: what it must have, somebody to look after it, and a bed. */
    public boolean compliant() {
        return equipped
                && exists()
                && keeper != null
                && !beds.isEmpty()
                && missing().stream().noneMatch(RoomCondition::needed);
    }

    /** Whether somebody could be brought into it this minute. */
    public boolean usableNow() {
        return freeBeds() > 0;
    }

    /** Beds that may be given now, to whom the room is for. */
    public int freeBeds() {
        return state == RoomState.FREE || state == RoomState.IN_USE
                ? (int) beds.stream().filter(bed -> !bed.used()).count()
                : 0;
    }
}
