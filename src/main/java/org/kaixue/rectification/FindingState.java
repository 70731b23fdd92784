package org.kaixue.rectification;

import java.util.Map;
import java.util.Set;

/** Where a finding stands. */
public enum FindingState {
    OPEN,
    /** Said to be put right, with evidence; nobody else has looked yet. */
    HANDED_IN,
    CLOSED;

    private static final Map<FindingState, Set<FindingState>> NEXT = Map.of(
            OPEN, Set.of(HANDED_IN),
            HANDED_IN, Set.of(CLOSED, OPEN),
            CLOSED, Set.of(OPEN));

    /** Whether a finding that stands here may stand there next. */
    public boolean leadsTo(FindingState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
