package org.kaixue.people;

import java.util.UUID;

/** The id of a specialist team. */
public record TeamId(UUID value) {}
