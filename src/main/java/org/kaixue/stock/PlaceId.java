package org.kaixue.stock;

import java.util.UUID;

/** The id of a depot or store. */
public record PlaceId(UUID value) {}
