package org.kaixue.rectification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.UnitId;

/**
 * A finding in a list.
 *
 * @param dueAt until when it must be closed
 * @param closedAt null while it is not
 * @param reopened how often it was found again after it had been closed
 * @param overdue whether it is not closed and its time is over, or it was closed too late
 */
public record FindingRow(
        FindingId id,
        UnitId school,
        Bilingual schoolName,
        FindingSource source,
        Bilingual title,
        @Nullable String place,
        FindingSeverity severity,
        @Nullable String owner,
        FindingState state,
        Instant foundAt,
        Instant dueAt,
        @Nullable Instant closedAt,
        int reopened,
        boolean overdue) {

    /** Red when its time is over, green when it is closed, amber between. */
    public Band band() {
        if (state == FindingState.CLOSED) {
            return Band.GREEN;
        }
        return overdue ? Band.RED : Band.AMBER;
    }
}
