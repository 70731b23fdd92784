package org.kaixue.stock;

import org.kaixue.common.Bilingual;
import org.kaixue.organisation.UnitId;

/** A place where stock lies. */
public record PlaceRow(PlaceId id, UnitId unit, PlaceKind kind, Bilingual name) {

    public boolean depot() {
        return kind == PlaceKind.DEPOT;
    }
}
