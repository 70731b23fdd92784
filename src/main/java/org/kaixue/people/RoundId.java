package org.kaixue.people;

import java.util.UUID;

/** The id of a screening round. */
public record RoundId(UUID value) {}
