package org.kaixue.campaign;

import java.util.UUID;

/** The id of a measure. */
public record MeasureId(UUID value) {}
