package org.kaixue.organisation;

/** A county's level of epidemic risk (风险等级). */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
