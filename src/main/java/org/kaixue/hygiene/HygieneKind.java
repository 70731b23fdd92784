package org.kaixue.hygiene;

/** What is done against germs. */
public enum HygieneKind {
    /** 消毒消杀. */
    DISINFECTION,
    /** 通风. */
    VENTILATION
}
