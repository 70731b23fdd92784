package org.kaixue.staggering;

import org.kaixue.organisation.UnitId;

/** A school has another published plan than before. */
public record PlanPublished(UnitId school) {}
