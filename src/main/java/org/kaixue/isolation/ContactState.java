package org.kaixue.isolation;

/** How far it is with a contact. */
public enum ContactState {
    TO_BE_TOLD,
    TOLD,
    /** Watched until a day, and well so far. */
    SYMPTOM_FREE
}
