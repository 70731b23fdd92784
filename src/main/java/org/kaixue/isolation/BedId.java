package org.kaixue.isolation;

import java.util.UUID;

/** The id of a bed in an isolation room. */
public record BedId(UUID value) {}
