package org.kaixue.staggering;

import java.util.List;

/**
 * What came of a search.
 *
 * @param plans the drafts it made, the first aim's first
 * @param impossible whether it is proved that no plan exists
 * @param reliefs the smallest changes with which there would be one, the cheapest first; empty if there is one
 */
public record Sought(List<PlanId> plans, boolean impossible, List<Relief> reliefs) {

    public Sought {
        plans = List.copyOf(plans);
        reliefs = List.copyOf(reliefs);
    }

    public boolean found() {
        return !plans.isEmpty();
    }
}
