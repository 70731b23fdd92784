package org.kaixue.organisation;

import java.util.UUID;

/** The id of a term. */
public record TermId(UUID value) {}
