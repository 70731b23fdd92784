package org.kaixue.solver;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of a search. */
public sealed interface Answer {

    /**
     * A plan in which everything holds.
     *
     * @param bounds of the goals that were looked at
     */
    record Found(Plan plan, Measures measures, Map<Goal, Bound> bounds) implements Answer {

        public Found {
            bounds = Map.copyOf(bounds);
        }
    }

    /**
     * Proved: no plan exists.
     *
     * @param nowhere the cohorts that could be nowhere even if they were alone
     */
    record Impossible(List<UUID> nowhere) implements Answer {

        public Impossible {
            nowhere = List.copyOf(nowhere);
        }
    }

    /** Neither a plan was found in the time nor shown that there is none. */
    record Undecided() implements Answer {}
}
