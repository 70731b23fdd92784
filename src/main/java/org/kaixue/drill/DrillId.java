package org.kaixue.drill;

import java.util.UUID;

/** The id of a drill. */
public record DrillId(UUID value) {}
