package org.kaixue.rectification;

import org.kaixue.organisation.UnitId;

/** Something happened to a finding; told within the change's transaction. */
public record FindingChanged(FindingId finding, UnitId school) {}
