package org.kaixue.stock;

/** Where a lot came from (来源). */
public enum Origin {
    /** Allotted by the province (省级调拨). */
    ALLOTTED,
    BOUGHT,
    GIVEN
}
