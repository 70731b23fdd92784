package org.kaixue.isolation;

import org.kaixue.organisation.UnitId;

/** Something about a school's isolation rooms is not as it was; published in the transaction that changes it. */
public record RoomsChanged(UnitId school) {}
