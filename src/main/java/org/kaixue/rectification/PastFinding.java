package org.kaixue.rectification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the time before the portal was in use.
 *
 * @param foundBy whose name the records keep
 * @param closedAt when somebody had seen it put right; null where that is still to be
 * @param closedBy who had
 */
public record PastFinding(
        FindingDraft draft,
        Instant foundAt,
        String foundBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {}
