package org.kaixue.isolation;

import java.util.UUID;

/** The id of a cluster. */
public record ClusterId(UUID value) {}
