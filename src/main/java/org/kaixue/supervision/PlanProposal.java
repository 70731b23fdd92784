package org.kaixue.supervision;

import java.util.List;
import org.kaixue.organisation.UnitId;

/**
 * Visits that the planner proposes; nothing is planned until somebody says so.
 *
 * @param visits by day
 * @param unplaced what its quota still asks for and no day has room for
 */
public record PlanProposal(List<VisitPlanDraft> visits, List<Unplaced> unplaced) {

    public PlanProposal {
        visits = List.copyOf(visits);
        unplaced = List.copyOf(unplaced);
    }

    /** Visits of a team to a school for which there was no day. */
    public record Unplaced(TeamId team, UnitId school, int visits) {}
}
