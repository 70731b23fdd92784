package org.kaixue.isolation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a room's state.
 *
 * @param from null for the first
 * @param happenedAt may be long before it was recorded
 * @param reason what was said for it; null where nothing was
 */
public record RoomEventRow(
        @Nullable RoomState from,
        RoomState to,
        Instant happenedAt,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason) {}
