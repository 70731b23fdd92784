package org.kaixue.drill;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * A drill that was held before it came into the portal.
 *
 * @param minutes after its beginning, for each step of the scenario; null for one that was not done. Those that do not
 *     concern the school are left out
 * @param scores none where it is still to be judged
 * @param by who led and judged it
 */
public record PastDrill(
        UnitId school,
        ScenarioId scenario,
        Instant began,
        List<@Nullable Integer> minutes,
        Map<Criterion, Integer> scores,
        @Nullable String strengths,
        @Nullable String gaps,
        String by) {}
