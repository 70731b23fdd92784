package org.kaixue.preparedness;

/** The two plans that every unit has (两案). */
public enum PlanKind {
    /** How the unit keeps an illness out and down (防控工作方案). */
    CONTROL,
    /** What it does when somebody has fallen ill, and who (应急预案). */
    EMERGENCY
}
