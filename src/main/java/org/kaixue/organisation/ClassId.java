package org.kaixue.organisation;

import java.util.UUID;

/** The id of a class. */
public record ClassId(UUID value) {}
