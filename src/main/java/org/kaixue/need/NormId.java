package org.kaixue.need;

import java.util.UUID;

/** The id of a norm. */
public record NormId(UUID value) {}
