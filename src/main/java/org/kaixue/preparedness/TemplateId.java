package org.kaixue.preparedness;

import java.util.UUID;

/** The id of a template of plans. */
public record TemplateId(UUID value) {}
