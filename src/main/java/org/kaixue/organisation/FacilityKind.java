package org.kaixue.organisation;

/** The kinds of facility whose number or seats drive needs and plans. */
public enum FacilityKind {
    GATE,
    BUILDING,
    CANTEEN,
    /** A part of a canteen with seats of its own (就餐区). */
    CANTEEN_ZONE,
    CLINIC,
    ISOLATION_ROOM,
    BATH
}
