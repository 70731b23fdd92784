package org.kaixue.staggering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.solver.Measures;

/**
 * A plan among others.
 *
 * @param number of the published version; null for a draft
 * @param changes groups that are elsewhere than in the plan that was published then; null where there was none
 * @param version for telling whether somebody changed it meanwhile
 */
public record PlanRow(
        PlanId id,
        Occasion occasion,
        Aim aim,
        PlanState state,
        @Nullable Integer number,
        Measures measures,
        @Nullable Integer changes,
        Best best,
        Instant madeAt,
        String madeBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        int version) {

    /** What no plan can be better than, the aims before it kept; null where it was not looked at. */
    public record Best(
            @Nullable Integer end,
            @Nullable Integer queue,
            @Nullable Integer peak,
            @Nullable Integer changes) {}

    public boolean draft() {
        return state == PlanState.DRAFT;
    }
}
