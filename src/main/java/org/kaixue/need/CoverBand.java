package org.kaixue.need;

/** How well a need is met, the worst first; what the colours and signs of the pages stand for. */
public enum CoverBand {
    RED,
    AMBER,
    GREEN,
    /** Nobody can say, because an input is missing. */
    UNKNOWN,
    /** There is no need to meet. */
    NOT_NEEDED
}
