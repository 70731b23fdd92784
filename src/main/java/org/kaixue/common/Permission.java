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
    /** See how many people there are, and of what kind and state; nobody by name. */
    PEOPLE_COUNT,
    /** See people masked, and open a person with a reason. */
    PEOPLE_READ,
    PEOPLE_WRITE,
    /** Open screening rounds that ask schools, and keep the specialist teams that serve them; nobody by name. */
    PEOPLE_ASSIGN,
    /** See isolation rooms, their kit and how many lie in them; nobody by name. */
    ISOLATION_COUNT,
    /** Equip isolation rooms and take them through disinfection and airing. */
    ROOMS_WRITE,
    CASES_READ,
    CASES_WRITE,
    DRILLS_READ,
    /** Lead a drill that is under way. */
    DRILLS_RUN,
    /** Plan, evaluate and close drills and trainings. */
    DRILLS_WRITE,
    /** Ask schools to run drills until a day. */
    DRILLS_ASSIGN,
    SCENARIOS_WRITE,
    RECTIFICATION_READ,
    /** Report a school's own hazards, and hand in the evidence that a finding is put right. */
    RECTIFICATION_ANSWER,
    /** Look again at what others put right. */
    RECTIFICATION_CHECK,
    /** Define named checklists. */
    CHECKLISTS_WRITE,
    /** See campaigns, their measures, batches and lessons, and what is disinfected and aired. */
    CAMPAIGN_READ,
    /** Say that measures are carried out, and that rooms are disinfected and aired. */
    CAMPAIGN_REPORT,
    /** Keep campaigns, set measures and batches for the units below. */
    CAMPAIGN_WRITE,
    /** See the control plan and the emergency plan (两案), and the posts in them. */
    PLANS_READ,
    /** Write the two plans of one's own unit, and offer templates to the units below. */
    PLANS_WRITE,
    /** Approve or return the plans of the tier below, of the topmost unit its own; never what one wrote oneself. */
    PLANS_APPROVE,
    /** See supervision visits and the teams that make them. */
    VISITS_READ,
    /** Make a visit and submit it. */
    VISITS_WRITE,
    /** Keep joint teams and plan their visits. */
    VISITS_PLAN,
    /** Review submitted visits of others. */
    VISITS_REVIEW,
    READINESS_READ,
    /** Assess one's own school. */
    READINESS_ASSESS,
    /** Approve openings, return them, suspend them. */
    READINESS_APPROVE,
    AUDIT_READ,
    /** Invite people, give them roles and take these back, shut accounts out. */
    ACCOUNTS_WRITE,
    PORTAL_ADMINISTER
}
