package org.kaixue.drill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a school stands with a scenario in a term.
 *
 * @param concern whether it concerns the school, or why not
 * @param last the drill that was judged last
 * @param next the drill that is to be held, or is live
 * @param dueOn the day by which it is to be held, or held again; null where it is not known, or does not concern it
 */
public record ScenarioStanding(
        ScenarioId scenario,
        Concern concern,
        Standing standing,
        @Nullable Held last,
        @Nullable Open next,
        @Nullable LocalDate dueOn) {

    /** A drill that was judged. */
    public record Held(DrillId drill, LocalDate on, boolean passed) {}

    /** A drill that is to be held, or is live. */
    public record Open(
            DrillId drill,
            DrillState state,
            @Nullable LocalDate on,
            @Nullable LocalDate dueOn) {}

    /**
     * Judges it: every scenario before the school opens, again so many days after it was passed, and until the day for
     * which somebody asked.
     *
     * @param opens the earliest opening of the school's stages; null where none is planned
     */
    static ScenarioStanding judge(
            ScenarioId scenario,
            Concern concern,
            @Nullable Held last,
            @Nullable Open next,
            @Nullable LocalDate opens,
            DrillRule rule,
            LocalDate today) {
        if (!concern.concerned()) {
            return new ScenarioStanding(scenario, concern, Standing.NOT_CONCERNED, last, next, null);
        }
        LocalDate asked = next == null ? null : next.dueOn();
        if (last != null && !last.passed()) {
            return new ScenarioStanding(scenario, concern, Standing.FAILED, last, next, asked);
        }
        LocalDate usual =
                last != null ? last.on().plusDays(rule.repeatDays()) : opens == null ? null : opens.minusDays(1);
        LocalDate due = Stream.of(usual, asked)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Standing standing;
        if (due != null && due.isBefore(today)) {
            standing = Standing.OVERDUE;
        } else {
            standing = last == null ? Standing.TO_DO : Standing.PASSED;
        }
        return new ScenarioStanding(scenario, concern, standing, last, next, due);
    }

    /** Whether the last drill was passed, however long ago. */
    public boolean passed() {
        return last != null && last.passed();
    }

    public boolean concerned() {
        return concern.concerned();
    }
}
