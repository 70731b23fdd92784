package org.kaixue.intake;

import java.util.UUID;

/** The id of an import. */
public record ImportId(UUID value) {}
