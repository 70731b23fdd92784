package org.kaixue.supervision;

import java.util.UUID;

/** The id of a supervision visit. */
public record VisitId(UUID value) {}
