package org.kaixue.readiness;

import java.util.UUID;

/** The id of the assessment of one stage of a school in a term. */
public record AssessmentId(UUID value) {}
