package org.kaixue.isolation;

import java.util.UUID;

/** The id of a case. */
public record CaseId(UUID value) {}
