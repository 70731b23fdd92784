package org.kaixue.supervision;

import java.util.UUID;

/** The id of a joint supervision team. */
public record TeamId(UUID value) {}
