package org.kaixue.organisation;

import java.util.Set;

/**
 * Units are about to be deleted because what brought them in is taken back, in the transaction that does it: a room that
 * only remarked something about them by itself forgets it from its listener.
 */
public record UnitsUndone(Set<UnitId> units) {

    public UnitsUndone {
        units = Set.copyOf(units);
    }
}
