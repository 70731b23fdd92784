package org.kaixue.organisation;

/** The three tiers (州县校三级). */
public enum UnitKind {
    PREFECTURE,
    COUNTY,
    SCHOOL
}
