package org.kaixue.security;

import java.time.Instant;

/**
 * A session of the signed-in person.
 *
 * @param address where the sign-in came from
 * @param device browser and system, such as {@code Chrome · Windows}; empty where nothing is known
 * @param here whether it is the one in which this is asked
 */
public record OwnSession(Instant since, String address, String device, boolean here) {}
