package org.kaixue.common;

/** What a role may do to the records of the units that a grant covers. */
public enum Permission {
    ORGANISATION_READ,
    ORGANISATION_WRITE,
    NORMS_READ,
    NORMS_WRITE,
    STOCK_READ,
    /** Receive, adjust, reverse, and keep places and lots. */
    STOCK_WRITE,
    STOCK_ISSUE,
    /** Issue items of the isolation kit only. */
    KIT_ISSUE,
    STAGGERING_READ,
    /** Let plans be sought for a school that may then publish one of them. */
    STAGGERING_PROPOSE,
    /** Set what plans are made from, change and publish plans. */
    STAGGERING_WRITE,
    AUDIT_READ,
    /** Invite people, give them roles and take these back, shut accounts out. */
    ACCOUNTS_WRITE,
    PORTAL_ADMINISTER
}
