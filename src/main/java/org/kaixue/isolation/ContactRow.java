package org.kaixue.isolation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;

/**
 * A contact of a case.
 *
 * @param person null once forgotten
 * @param masked as the roster shows the person; null once forgotten
 * @param toldAt null while to be told
 * @param freeUntil the day until which the person is watched; null where none was set
 */
public record ContactRow(
        ContactId id,
        @Nullable PersonId person,
        @Nullable PersonRow masked,
        ContactOrigin origin,
        ContactState state,
        @Nullable Instant toldAt,
        @Nullable LocalDate freeUntil) {}
