package org.kaixue.readiness;

import java.time.Instant;
import java.util.List;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.supervision.VisitTier;

/**
 * An approval that was given on paper before the portal was used.
 *
 * @param points of 100, as the paper says
 * @param standsOn the keys of the facts on which it stands from now on
 */
public record PastAssessment(
        UnitId school,
        Stage stage,
        Instant selfAt,
        String selfBy,
        int points,
        Instant approvedAt,
        String approvedBy,
        VisitTier tier,
        List<String> standsOn) {

    public PastAssessment {
        standsOn = List.copyOf(standsOn);
    }
}
