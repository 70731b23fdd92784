package org.kaixue.organisation;

/** The two terms of a school year. */
public enum Season {
    AUTUMN,
    SPRING
}
