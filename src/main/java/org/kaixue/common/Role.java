package org.kaixue.common;

import static org.kaixue.common.Permission.ACCOUNTS_WRITE;
import static org.kaixue.common.Permission.AUDIT_READ;
import static org.kaixue.common.Permission.CAMPAIGN_READ;
import static org.kaixue.common.Permission.CAMPAIGN_REPORT;
import static org.kaixue.common.Permission.CAMPAIGN_WRITE;
import static org.kaixue.common.Permission.CASES_READ;
import static org.kaixue.common.Permission.CASES_WRITE;
import static org.kaixue.common.Permission.CHECKLISTS_WRITE;
import static org.kaixue.common.Permission.DRILLS_ASSIGN;
import static org.kaixue.common.Permission.DRILLS_READ;
import static org.kaixue.common.Permission.DRILLS_RUN;
import static org.kaixue.common.Permission.DRILLS_WRITE;
import static org.kaixue.common.Permission.ISOLATION_COUNT;
import static org.kaixue.common.Permission.KIT_ISSUE;
import static org.kaixue.common.Permission.NORMS_READ;
import static org.kaixue.common.Permission.NORMS_WRITE;
import static org.kaixue.common.Permission.ORGANISATION_READ;
import static org.kaixue.common.Permission.ORGANISATION_WRITE;
import static org.kaixue.common.Permission.PEOPLE_ASSIGN;
import static org.kaixue.common.Permission.PEOPLE_COUNT;
import static org.kaixue.common.Permission.PEOPLE_READ;
import static org.kaixue.common.Permission.PEOPLE_WRITE;
import static org.kaixue.common.Permission.PLANS_APPROVE;
import static org.kaixue.common.Permission.PLANS_READ;
import static org.kaixue.common.Permission.PLANS_WRITE;
import static org.kaixue.common.Permission.PORTAL_ADMINISTER;
import static org.kaixue.common.Permission.READINESS_APPROVE;
import static org.kaixue.common.Permission.READINESS_ASSESS;
import static org.kaixue.common.Permission.READINESS_READ;
import static org.kaixue.common.Permission.RECTIFICATION_ANSWER;
import static org.kaixue.common.Permission.RECTIFICATION_CHECK;
import static org.kaixue.common.Permission.RECTIFICATION_READ;
import static org.kaixue.common.Permission.ROOMS_WRITE;
import static org.kaixue.common.Permission.SCENARIOS_WRITE;
import static org.kaixue.common.Permission.STAGGERING_PROPOSE;
import static org.kaixue.common.Permission.STAGGERING_READ;
import static org.kaixue.common.Permission.STAGGERING_WRITE;
import static org.kaixue.common.Permission.STOCK_ISSUE;
import static org.kaixue.common.Permission.STOCK_READ;
import static org.kaixue.common.Permission.STOCK_WRITE;
import static org.kaixue.common.Permission.VISITS_PLAN;
import static org.kaixue.common.Permission.VISITS_READ;
import static org.kaixue.common.Permission.VISITS_REVIEW;
import static org.kaixue.common.Permission.VISITS_WRITE;

import java.util.Set;

/** What a person is to the portal. A grant gives a role over a subtree of units; docs/architecture.md has the table. */
public enum Role {
    LOGISTICS(
            ORGANISATION_READ,
            NORMS_READ,
            STOCK_READ,
            STOCK_WRITE,
            STOCK_ISSUE,
            ISOLATION_COUNT,
            CAMPAIGN_READ,
            CAMPAIGN_REPORT),
    PRINCIPAL(
            ORGANISATION_READ,
            ORGANISATION_WRITE,
            NORMS_READ,
            STOCK_READ,
            STOCK_ISSUE,
            STAGGERING_READ,
            STAGGERING_PROPOSE,
            STAGGERING_WRITE,
            PEOPLE_COUNT,
            PEOPLE_READ,
            PEOPLE_WRITE,
            ISOLATION_COUNT,
            ROOMS_WRITE,
            CASES_READ,
            DRILLS_READ,
            DRILLS_RUN,
            DRILLS_WRITE,
            RECTIFICATION_READ,
            RECTIFICATION_ANSWER,
            RECTIFICATION_CHECK,
            CAMPAIGN_READ,
            CAMPAIGN_REPORT,
            PLANS_READ,
            PLANS_WRITE,
            VISITS_READ,
            READINESS_READ,
            READINESS_ASSESS,
            AUDIT_READ),
    DOCTOR(
            ORGANISATION_READ,
            NORMS_READ,
            STOCK_READ,
            KIT_ISSUE,
            STAGGERING_READ,
            PEOPLE_COUNT,
            ISOLATION_COUNT,
            ROOMS_WRITE,
            CASES_READ,
            CASES_WRITE,
            DRILLS_READ,
            DRILLS_RUN,
            DRILLS_WRITE,
            RECTIFICATION_READ,
            RECTIFICATION_ANSWER,
            CAMPAIGN_READ,
            CAMPAIGN_REPORT,
            PLANS_READ,
            VISITS_READ),
    DUTY_LEADER(
            ORGANISATION_READ,
            STAGGERING_READ,
            ISOLATION_COUNT,
            CASES_READ,
            DRILLS_READ,
            DRILLS_RUN,
            CAMPAIGN_READ,
            CAMPAIGN_REPORT,
            PLANS_READ),
    SUPERVISOR(
            ORGANISATION_READ,
            NORMS_READ,
            STOCK_READ,
            STAGGERING_READ,
            PEOPLE_COUNT,
            ISOLATION_COUNT,
            DRILLS_READ,
            RECTIFICATION_READ,
            RECTIFICATION_CHECK,
            CAMPAIGN_READ,
            PLANS_READ,
            VISITS_READ,
            VISITS_WRITE,
            READINESS_READ),
    COUNTY_OFFICER(
            ORGANISATION_READ,
            ORGANISATION_WRITE,
            NORMS_READ,
            STOCK_READ,
            STAGGERING_READ,
            STAGGERING_PROPOSE,
            PEOPLE_COUNT,
            PEOPLE_ASSIGN,
            ISOLATION_COUNT,
            DRILLS_READ,
            DRILLS_ASSIGN,
            RECTIFICATION_READ,
            RECTIFICATION_CHECK,
            CAMPAIGN_READ,
            CAMPAIGN_REPORT,
            CAMPAIGN_WRITE,
            PLANS_READ,
            PLANS_WRITE,
            PLANS_APPROVE,
            VISITS_READ,
            VISITS_PLAN,
            VISITS_REVIEW,
            READINESS_READ,
            READINESS_APPROVE,
            AUDIT_READ,
            ACCOUNTS_WRITE),
    BUREAU_OFFICER(
            ORGANISATION_READ,
            ORGANISATION_WRITE,
            NORMS_READ,
            NORMS_WRITE,
            STOCK_READ,
            STAGGERING_READ,
            STAGGERING_PROPOSE,
            PEOPLE_COUNT,
            PEOPLE_ASSIGN,
            ISOLATION_COUNT,
            DRILLS_READ,
            DRILLS_ASSIGN,
            SCENARIOS_WRITE,
            RECTIFICATION_READ,
            RECTIFICATION_CHECK,
            CHECKLISTS_WRITE,
            CAMPAIGN_READ,
            CAMPAIGN_REPORT,
            CAMPAIGN_WRITE,
            PLANS_READ,
            PLANS_WRITE,
            PLANS_APPROVE,
            VISITS_READ,
            VISITS_PLAN,
            VISITS_REVIEW,
            READINESS_READ,
            READINESS_APPROVE,
            AUDIT_READ,
            ACCOUNTS_WRITE),
    ADMINISTRATOR(
            ORGANISATION_READ,
            ORGANISATION_WRITE,
            NORMS_READ,
            NORMS_WRITE,
            STOCK_READ,
            STAGGERING_READ,
            STAGGERING_PROPOSE,
            SCENARIOS_WRITE,
            CHECKLISTS_WRITE,
            CAMPAIGN_READ,
            CAMPAIGN_WRITE,
            AUDIT_READ,
            ACCOUNTS_WRITE,
            PORTAL_ADMINISTER);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
