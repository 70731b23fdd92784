package org.kaixue.staggering;

import java.util.UUID;

/** The id of a plan. */
public record PlanId(UUID value) {}
