package org.kaixue.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * Drills that were asked for, and how far they have come among the schools that are looked at.
 *
 * @param unit who asked: a county or the prefecture
 * @param withdrawnAt null while it holds
 * @param progress one for all schools together
 * @param leftOut how many drills did not concern their school, by why
 */
public record AssignmentRow(
        AssignmentId id,
        UnitId unit,
        String title,
        LocalDate dueOn,
        Instant madeAt,
        String madeBy,
        @Nullable Instant withdrawnAt,
        Progress progress,
        Map<Concern, Integer> leftOut) {

    public AssignmentRow {
        leftOut = Map.copyOf(leftOut);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /**
     * How far it has come. A drill that was repeated counts once.
     *
     * @param schools that have to drill
     * @param done schools that passed all that was asked of them
     */
    public record Progress(int schools, int done, int drills, int held, int passed) {

        static final Progress NONE = new Progress(0, 0, 0, 0, 0);
    }

    /** How far one school has come. */
    public record School(UnitId school, int drills, int held, int passed) {}
}
