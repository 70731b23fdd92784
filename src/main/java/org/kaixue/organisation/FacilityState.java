package org.kaixue.organisation;

/** Whether a facility can be used (设施状态); a room's use by the sick is kept elsewhere. */
public enum FacilityState {
    IN_USE,
    UNDER_REPAIR,
    CLOSED
}
