package org.kaixue.readiness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.ScoreResult;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.supervision.VisitTier;

/**
 * The assessment of one stage of a school as it stands.
 *
 * @param edition the readiness list as it was when the assessment began
 * @param points of 100, by who assessed last, as of then
 * @param approvedAt null while no approval is in force
 * @param brokenSince since when conditions are broken after opening; null while all hold
 * @param reason why it was sent back, lapsed or was suspended
 */
public record AssessmentRow(
        AssessmentId id,
        UnitId school,
        TermId term,
        Stage stage,
        EditionId edition,
        AssessmentState state,
        Instant stateSince,
        @Nullable Instant selfAt,
        @Nullable String selfBy,
        @Nullable Integer points,
        @Nullable ScoreResult result,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable VisitTier approvedTier,
        @Nullable Instant brokenSince,
        @Nullable String reason) {}
