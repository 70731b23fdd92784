package org.kaixue.readiness;

/** What a look at the facts does to an assessment. */
enum Reaction {
    NOTHING,
    /** It has opened since. */
    OPEN,
    /** That it opened was taken back. */
    CLOSE_AGAIN,
    /** Before opening a veto fact ceased to hold. */
    LAPSE,
    /** After opening a veto fact does not hold: the state stays, and it shows. */
    BREAK,
    /** All hold again. */
    MEND;

    /**
     * @param opened whether its actual opening day is set
     * @param broken whether it shows as broken already
     * @param unmet how many veto facts do not hold
     */
    static Reaction to(AssessmentState state, boolean opened, boolean broken, int unmet) {
        return switch (state) {
            case APPROVED -> opened ? OPEN : unmet > 0 ? LAPSE : NOTHING;
            case OPENED -> {
                if (!opened) {
                    yield CLOSE_AGAIN;
                }
                if (unmet > 0) {
                    yield BREAK;
                }
                yield broken ? MEND : NOTHING;
            }
            default -> NOTHING;
        };
    }
}
