package org.kaixue.solver;

import java.util.UUID;

/**
 * Where and when a cohort is.
 *
 * @param start minutes after midnight
 */
public record Slot(UUID place, int start) {}
