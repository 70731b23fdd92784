package org.kaixue.drill;

import java.util.UUID;

/** The id of an assignment. */
public record AssignmentId(UUID value) {}
