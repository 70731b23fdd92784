package org.kaixue.staggering;

import org.jspecify.annotations.Nullable;

/**
 * People at a gate, in a slot of a day or on a half-day.
 *
 * @param start minutes after midnight; of return days as {@link HalfDay} counts them
 * @param expected those who come then by the published plan
 * @param counted those who were counted; null as long as nobody has counted
 */
public record GateCount(
        Spot gate, int start, int expected, @Nullable Integer counted) {}
