package org.kaixue.isolation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityId;
import org.kaixue.people.PersonRow;

/**
 * A bed, looked at for somebody with an illness.
 *
 * @param number the bed's number in its room, from 1
 * @param obstacle why it may not be given now; null where it may
 * @param until when a room that is airing will have been aired long enough; null for all others
 * @param taken who lies in it; null where nobody does, or where the person is forgotten
 */
public record BedRow(
        BedId id,
        FacilityId room,
        String roomName,
        int number,
        RoomPurpose purpose,
        @Nullable BedObstacle obstacle,
        @Nullable Instant until,
        @Nullable PersonRow taken) {

    public boolean free() {
        return obstacle == null;
    }
}
