package org.kaixue.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.supervision.VisitTier;

/**
 * One stage of a school on the board.
 *
 * @param id null while nothing was begun
 * @param state null while nothing was begun
 * @param points of 100, of who assessed last; null before
 * @param stops the keys of veto facts that do not hold; empty where none were judged yet
 * @param judged whether its facts were judged yet
 * @param approver the tier that approves it
 */
public record BoardRow(
        UnitId school,
        String code,
        Bilingual name,
        @Nullable UnitId county,
        Stage stage,
        @Nullable Integer batch,
        @Nullable LocalDate planned,
        @Nullable LocalDate actual,
        @Nullable AssessmentId id,
        @Nullable AssessmentState state,
        @Nullable Instant since,
        @Nullable Integer points,
        @Nullable Instant brokenSince,
        List<String> stops,
        boolean judged,
        VisitTier approver) {

    public BoardRow {
        stops = List.copyOf(stops);
    }

    /** Whether it opened although no approval is in force. */
    public boolean unapproved() {
        return actual != null && (state == null || (!state.approved() && state != AssessmentState.SUSPENDED));
    }

    /** Red where it must not be open or open so, amber where something is to be done, green where all is well. */
    public Band band() {
        if (unapproved() || brokenSince != null) {
            return Band.RED;
        }
        if (state == null) {
            return Band.UNKNOWN;
        }
        return switch (state) {
            case LAPSED, SUSPENDED -> Band.RED;
            case APPROVED, OPENED -> Band.GREEN;
            case DRAFT -> Band.UNKNOWN;
            default -> Band.AMBER;
        };
    }
}
