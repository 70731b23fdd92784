package org.kaixue.staggering;

import java.util.UUID;
import org.kaixue.solver.Slot;

/**
 * A group that goes elsewhere.
 *
 * @param group see {@link Group#id()}
 */
public record Move(UUID group, Slot to) {}
