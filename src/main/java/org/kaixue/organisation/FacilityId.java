package org.kaixue.organisation;

import java.util.UUID;

/** The id of a facility. */
public record FacilityId(UUID value) {}
