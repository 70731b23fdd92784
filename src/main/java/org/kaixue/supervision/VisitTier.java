package org.kaixue.supervision;

/**
 * Whose team makes a visit. With the readiness list a county's visit is the county's evaluation (县级评估), a
 * prefecture's the prefecture's inspection (州级督导).
 */
public enum VisitTier {
    COUNTY,
    PREFECTURE
}
