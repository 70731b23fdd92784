package org.kaixue.organisation;

import java.util.UUID;

/** The id of one declaration of a headcount. */
public record DeclarationId(UUID value) {}
