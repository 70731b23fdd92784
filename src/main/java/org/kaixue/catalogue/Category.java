package org.kaixue.catalogue;

/** The shelf on which an item stands in lists. */
public enum Category {
    PROTECTION,
    MEASUREMENT,
    DISINFECTION,
    HYGIENE,
    ISOLATION_KIT
}
