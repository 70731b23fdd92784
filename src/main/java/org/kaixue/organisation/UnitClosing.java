package org.kaixue.organisation;

/**
 * A unit is about to be closed, in the transaction that closes it: a room that still keeps something there refuses by a
 * {@link org.kaixue.common.RuleViolation} from its listener.
 */
public record UnitClosing(UnitId unit) {}
