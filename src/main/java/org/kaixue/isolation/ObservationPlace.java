package org.kaixue.isolation;

/** Where somebody is observed. */
public enum ObservationPlace {
    SCHOOL,
    HOME
}
