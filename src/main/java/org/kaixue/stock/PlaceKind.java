package org.kaixue.stock;

/** The two kinds of place: a depot (储备库) of a prefecture or county, a school's own store. */
public enum PlaceKind {
    DEPOT,
    STORE
}
