package org.kaixue.checklist;

import java.util.UUID;

/** The id of an edition of a checklist; what was answered keeps it. */
public record EditionId(UUID value) {}
