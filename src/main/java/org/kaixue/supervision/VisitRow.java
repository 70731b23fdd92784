package org.kaixue.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.ScoreResult;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/**
 * A visit in a list.
 *
 * @param edition the list as it was when the visit was planned
 * @param listName what the list is called
 * @param startedAt by the phone's clock
 * @param submittedAt by the phone's clock
 * @param receivedAt by the server's clock
 * @param score null before it is submitted
 * @param overdue whether its day is over and it is not submitted
 */
public record VisitRow(
        VisitId id,
        UnitId school,
        Bilingual schoolName,
        TeamId team,
        String teamName,
        TermId term,
        ChecklistId checklist,
        EditionId edition,
        Bilingual listName,
        VisitTier tier,
        VisitState state,
        LocalDate plannedOn,
        @Nullable Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable VisitScore score,
        boolean overdue) {

    /** Red where it is late or refuses, amber where something is to be done, green where it may open. */
    public Band band() {
        if (overdue) {
            return Band.RED;
        }
        if (score == null) {
            return state == VisitState.UNDER_WAY ? Band.AMBER : Band.UNKNOWN;
        }
        return score.result() == ScoreResult.MAY_OPEN
                ? Band.GREEN
                : score.result() == ScoreResult.REFUSED ? Band.RED : Band.AMBER;
    }

    /**
     * How a submitted visit came out; each item weighs 1.
     *
     * @param counted items that apply
     * @param points of 100
     * @param vetoFailed the keys of veto items that failed
     */
    public record VisitScore(
            int counted, int passed, int failed, List<String> vetoFailed, int points, ScoreResult result) {

        public VisitScore {
            vetoFailed = List.copyOf(vetoFailed);
        }
    }
}
