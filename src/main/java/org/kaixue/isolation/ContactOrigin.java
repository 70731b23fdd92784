package org.kaixue.isolation;

/** Why somebody is taken for a contact (密切接触者), the closest first. */
public enum ContactOrigin {
    DORMITORY,
    CLASS,
    /** Eats in the same zone at the same time, as the published lunch plan says. */
    SITTING,
    /** Named by hand. */
    NAMED
}
