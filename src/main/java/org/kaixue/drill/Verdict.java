package org.kaixue.drill;

import java.util.Map;

/**
 * Whether a drill is passed, and why.
 *
 * @param points of {@link Criterion#mostPoints()}
 */
public record Verdict(Reason reason, int points) {

    /** Why, the worst first. */
    public enum Reason {
        /** Something went wrong altogether: a criterion got no point. */
        ZERO,
        /** A step was left out. */
        STEPS_LEFT,
        TOO_FEW_POINTS,
        PASSED
    }

    /**
     * Judges a drill. Steps over their limit do not fail it by themselves: how bad that was is what the points say.
     *
     * @param left steps that were not done
     */
    static Verdict judge(Map<Criterion, Integer> scores, int left, DrillRule rule) {
        int points = scores.values().stream().mapToInt(Integer::intValue).sum();
        Reason reason;
        if (scores.containsValue(0)) {
            reason = Reason.ZERO;
        } else if (left > 0) {
            reason = Reason.STEPS_LEFT;
        } else {
            reason = points < rule.passPoints() ? Reason.TOO_FEW_POINTS : Reason.PASSED;
        }
        return new Verdict(reason, points);
    }

    public boolean passed() {
        return reason == Reason.PASSED;
    }
}
