package org.kaixue.staggering;

import org.kaixue.organisation.FacilityId;

/**
 * Where groups go on an occasion: a zone of a canteen, a canteen without zones, a gate.
 *
 * @param name as the school calls it
 * @param within the canteen of a zone; empty for all others
 * @param usable the seats that may be used; at a gate the people that it passes in a minute, on return days in half a day
 */
public record Spot(FacilityId id, String name, String within, int usable) {}
