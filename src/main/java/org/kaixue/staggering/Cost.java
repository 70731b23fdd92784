package org.kaixue.staggering;

import java.util.List;
import org.kaixue.solver.Conflict;
import org.kaixue.solver.Measures;

/**
 * What a move would cost.
 *
 * @param arising conflicts that the plan does not have now
 * @param settled how many it has now and would not have
 */
public record Cost(Move move, Measures before, Measures after, List<Conflict> arising, int settled) {

    public Cost {
        arising = List.copyOf(arising);
    }
}
