package org.kaixue.drill;

import java.util.UUID;

/** The id of a training. */
public record TrainingId(UUID value) {}
