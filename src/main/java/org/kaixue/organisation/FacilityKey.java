package org.kaixue.organisation;

/** By what a facility is known: no two of a kind in a school are called alike. */
record FacilityKey(UnitId school, FacilityKind kind, String name) {}
