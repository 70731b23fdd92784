package org.kaixue.supervision;

/** The departments that send members to joint teams. */
public enum Department {
    EDUCATION,
    HEALTH,
    MARKET,
    POLICE,
    TRANSPORT,
    EMERGENCY,
    OTHER
}
