package org.kaixue.organisation;

/** A stage of schooling (学段); each opens on a day of its own. */
public enum Stage {
    KINDERGARTEN,
    PRIMARY,
    JUNIOR,
    SENIOR,
    VOCATIONAL,
    SPECIAL
}
