package org.kaixue.hygiene;

import java.time.Instant;
import org.kaixue.organisation.UnitId;

/**
 * Something that was disinfected or aired before it came into the portal: all places of its kind, as the standard asks.
 *
 * @param by who did it
 */
public record PastLog(UnitId school, HygienePlace place, HygieneKind kind, Instant doneAt, String by) {}
