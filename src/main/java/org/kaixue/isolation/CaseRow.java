package org.kaixue.isolation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonRow;

/**
 * A case as it stands.
 *
 * @param person null once the person is forgotten
 * @param masked the person as the roster shows it, masked; null where there is none any more
 * @param clazz the class the person was in then; null for staff
 * @param clocks of its timed steps, as of the moment it was read
 */
public record CaseRow(
        CaseId id,
        UnitId school,
        @Nullable PersonId person,
        @Nullable PersonRow masked,
        PersonKind kind,
        @Nullable CaseClass clazz,
        @Nullable String dormitory,
        Illness illness,
        CaseState state,
        Instant detectedAt,
        @Nullable Instant closedAt,
        CaseSteps steps,
        List<StepClock> clocks) {

    public CaseRow {
        clocks = List.copyOf(clocks);
    }

    /** Whether a step is still to be done whose time is up. */
    public boolean late() {
        return state == CaseState.OPEN && clocks.stream().anyMatch(clock -> clock.running() && clock.over());
    }

    /** How many steps took longer than they may. */
    public int over() {
        return (int) clocks.stream().filter(StepClock::over).count();
    }
}
