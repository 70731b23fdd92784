package org.kaixue.solver;

/**
 * How good a plan is at a goal, and how good any plan could be at most, with the goals before it kept.
 *
 * @param best no plan can be better than this
 */
public record Bound(int value, int best) {

    /** Whether no plan is better. */
    public boolean proved() {
        return value <= best;
    }
}
