package org.kaixue.solver;

/**
 * What a plan comes to.
 *
 * @param end the minute in which the last cohort has eaten, or the last person has passed
 * @param queue seconds that the last of the longest queue waits, rounded up
 * @param peak the most people who are there at the same time
 */
public record Measures(int end, int queue, int peak) {}
