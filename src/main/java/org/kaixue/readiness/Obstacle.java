package org.kaixue.readiness;

/**
 * A fact that does not hold at schools that have a stage to open.
 *
 * @param fact its key, which is also the text key of its title
 * @param veto whether it stands behind a veto item of the list that counts
 * @param schools at how many
 */
public record Obstacle(String fact, boolean veto, int schools) {}
