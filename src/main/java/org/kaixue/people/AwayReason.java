package org.kaixue.people;

/** Why somebody has not come back (未返回原因). */
public enum AwayReason {
    /** Ill or hurt. */
    ILL,
    /** In isolation or under medical observation. */
    ISOLATED,
    /** Where an epidemic is, and not to travel. */
    RISK_AREA,
    /** No way to travel: road, weather, ticket. */
    TRAVEL,
    /** The family's reasons. */
    FAMILY,
    /** Leaves for another school, or suspends study. */
    TRANSFER,
    /** What it is, is said in words. */
    OTHER
}
