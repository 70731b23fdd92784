package org.kaixue.solver;

/** What a plan should be good at; which goal comes first is the {@link Aims}' matter. */
public enum Goal {
    /** Ends as early as possible; minutes after midnight. */
    END,
    /** The longest queue as short as possible; seconds. */
    QUEUE,
    /** As few people at the same time as possible. */
    PEAK,
    /** As few cohorts as possible elsewhere than in the plan before. */
    CHANGES,
    /** Grades and neighbours together, the youngest first; points. */
    WISHES
}
