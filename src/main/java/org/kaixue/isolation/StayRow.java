package org.kaixue.isolation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;

/**
 * A person's time in a bed.
 *
 * @param of the case for which the person lies there
 * @param room the name of the room
 * @param number the bed's number in its room
 * @param person null once the person is forgotten
 * @param leftAt null while the person lies there
 */
public record StayRow(
        CaseId of,
        UnitId school,
        BedId bed,
        FacilityId roomId,
        String room,
        int number,
        @Nullable PersonId person,
        Illness illness,
        Instant admittedAt,
        @Nullable Instant leftAt) {}
