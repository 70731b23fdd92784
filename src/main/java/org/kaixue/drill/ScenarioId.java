package org.kaixue.drill;

import java.util.UUID;

/** The id of a scenario. */
public record ScenarioId(UUID value) {}
