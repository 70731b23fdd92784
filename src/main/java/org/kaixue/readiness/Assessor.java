package org.kaixue.readiness;

/** Who answers the list; each answers beside the others and never over them. */
public enum Assessor {
    /** The school itself (自评). */
    SELF,
    /** The county's evaluation (县级评估): a submitted visit of a county's team. */
    COUNTY,
    /** The prefecture's inspection (州级督导): a submitted visit of a prefecture's team. */
    PREFECTURE
}
