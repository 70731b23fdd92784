package org.kaixue.isolation;

import java.util.UUID;

/** The id of a contact of a case. */
public record ContactId(UUID value) {}
