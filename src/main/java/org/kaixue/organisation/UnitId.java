package org.kaixue.organisation;

import java.util.UUID;

/** The id of a prefecture, county or school. */
public record UnitId(UUID value) {}
