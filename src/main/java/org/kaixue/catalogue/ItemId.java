package org.kaixue.catalogue;

import java.util.UUID;

/** The id of an item of the catalogue. */
public record ItemId(UUID value) {}
