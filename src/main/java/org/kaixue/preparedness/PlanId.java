package org.kaixue.preparedness;

import java.util.UUID;

/** The id of a version of a plan. */
public record PlanId(UUID value) {}
