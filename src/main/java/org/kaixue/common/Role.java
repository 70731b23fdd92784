package org.kaixue.common;

import static org.kaixue.common.Permission.ACCOUNTS_WRITE;
import static org.kaixue.common.Permission.AUDIT_READ;
import static org.kaixue.common.Permission.KIT_ISSUE;
import static org.kaixue.common.Permission.NORMS_READ;
import static org.kaixue.common.Permission.NORMS_WRITE;
import static org.kaixue.common.Permission.ORGANISATION_READ;
import static org.kaixue.common.Permission.ORGANISATION_WRITE;
import static org.kaixue.common.Permission.PORTAL_ADMINISTER;
import static org.kaixue.common.Permission.STAGGERING_PROPOSE;
import static org.kaixue.common.Permission.STAGGERING_READ;
import static org.kaixue.common.Permission.STAGGERING_WRITE;
import static org.kaixue.common.Permission.STOCK_ISSUE;
import static org.kaixue.common.Permission.STOCK_READ;
import static org.kaixue.common.Permission.STOCK_WRITE;

import java.util.Set;

/** What a person is to the portal. A grant gives a role over a subtree of units; docs/architecture.md has the table. */
public enum Role {
    LOGISTICS(ORGANISATION_READ, NORMS_READ, STOCK_READ, STOCK_WRITE, STOCK_ISSUE),
    PRINCIPAL(
            ORGANISATION_READ,
            ORGANISATION_WRITE,
            NORMS_READ,
            STOCK_READ,
            STOCK_ISSUE,
            STAGGERING_READ,
            STAGGERING_PROPOSE,
            STAGGERING_WRITE,
            AUDIT_READ),
    DOCTOR(ORGANISATION_READ, NORMS_READ, STOCK_READ, KIT_ISSUE, STAGGERING_READ),
    DUTY_LEADER(ORGANISATION_READ, STAGGERING_READ),
    SUPERVISOR(ORGANISATION_READ, NORMS_READ, STOCK_READ, STAGGERING_READ),
    COUNTY_OFFICER(
            ORGANISATION_READ,
            ORGANISATION_WRITE,
            NORMS_READ,
            STOCK_READ,
            STAGGERING_READ,
            STAGGERING_PROPOSE,
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
