package org.kaixue.catalogue;

/** Classes of goods that must not stand in one room with another class: alcohol and chlorine apart. */
public enum StoreApart {
    ALCOHOL,
    CHLORINE
}
