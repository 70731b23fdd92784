package org.kaixue.catalogue;

/** How a unit's factor is to be read. */
public enum Measure {
    /** Base units a unit: 2,000 pieces a case. */
    BASE,
    /** Grams a unit, turned into the base unit (mL) by the item's density. */
    MASS
}
