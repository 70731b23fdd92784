package org.kaixue.staggering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An occasion at a school with its plans, one of which is shown.
 *
 * @param plans the drafts and the published one
 * @param shown the plan that is shown; null where there is none
 * @param slots where its groups are
 * @param standing how it stands today; null where none is shown
 * @param room how many more people it can take with nobody moved
 * @param writable whether the person may change and publish
 */
public record PlanSheet(
        Arrangement known,
        Setup setup,
        List<PlanRow> plans,
        @Nullable PlanRow shown,
        List<Assigned> slots,
        @Nullable Standing standing,
        int room,
        boolean writable) {

    public PlanSheet {
        plans = List.copyOf(plans);
        slots = List.copyOf(slots);
    }

    public Optional<PlanRow> published() {
        return plans.stream()
                .filter(plan -> plan.state() == PlanState.PUBLISHED)
                .findFirst();
    }

    public Map<UUID, Assigned> byGroup() {
        return slots.stream().collect(Collectors.toMap(Assigned::group, Function.identity()));
    }
}
