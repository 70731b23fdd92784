package org.kaixue.drill;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/**
 * A drill of a school.
 *
 * @param edition what the scenario was when it was planned
 * @param assignment who asked for it; null where the school plans it itself
 * @param repeats the drill that did not go well; null for all others
 * @param plannedOn the day on which it is to be held; null where there is none yet
 * @param dueOn until when it was asked for; null where nobody did
 * @param heldOn the day on which its clock was started
 * @param ended when its clock was stopped
 * @param verdict null before it is judged
 * @param cancelReason null unless cancelled
 */
public record DrillRow(
        DrillId id,
        UnitId school,
        TermId term,
        ScenarioId scenario,
        UUID edition,
        @Nullable AssignmentId assignment,
        @Nullable DrillId repeats,
        DrillState state,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate heldOn,
        @Nullable Moment started,
        @Nullable Moment ended,
        @Nullable Moment evaluated,
        @Nullable Verdict verdict,
        @Nullable String strengths,
        @Nullable String gaps,
        @Nullable Moment closed,
        @Nullable String cancelReason) {

    /** Whether its clock runs. */
    public boolean running() {
        return state == DrillState.LIVE && ended == null;
    }

    /** Whether its clock was stopped and nobody has judged it yet. */
    public boolean toBeJudged() {
        return state == DrillState.LIVE && ended != null;
    }

    /** When it was or is to be. */
    public @Nullable LocalDate day() {
        return heldOn == null ? plannedOn : heldOn;
    }
}
