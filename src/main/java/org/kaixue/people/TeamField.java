package org.kaixue.people;

/** What a specialist team knows. */
public enum TeamField {
    DISEASE_CONTROL,
    MEDICAL,
    DISINFECTION,
    FOOD_SAFETY,
    PSYCHOLOGY,
    TEACHING,
    SECURITY,
    OTHER
}
