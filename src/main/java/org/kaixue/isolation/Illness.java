package org.kaixue.isolation;

/** What somebody may have, as far as the school can tell; different illnesses never share a room. */
public enum Illness {
    /** What the authorities ask to be reported (疑似传染病), apart from all other illness. */
    SUSPECTED_EPIDEMIC,
    RESPIRATORY,
    INTESTINAL,
    RASH,
    OTHER
}
