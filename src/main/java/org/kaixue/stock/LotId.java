package org.kaixue.stock;

import java.util.UUID;

/** The id of a lot (批次). */
public record LotId(UUID value) {}
