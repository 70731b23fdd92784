package org.kaixue.readiness;

import org.kaixue.organisation.UnitId;

/** Something happened to an assessment; told within the change's transaction. */
record ReadinessChanged(UnitId school) {}
