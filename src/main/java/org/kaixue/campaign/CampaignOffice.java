package org.kaixue.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every service of campaigns works with: who may, whether the draft holds, who enters it, and what day it is. */
@Component
record CampaignOffice(
        CampaignBook book,
        JdbcClient jdbc,
        Jurisdiction jurisdiction,
        Units units,
        Drafts drafts,
        AuditLog audit,
        ApplicationEventPublisher events,
        Actors actors,
        BusinessClock clock) {

    void require(Permission permission, UnitId unit) {
        jurisdiction.require(permission, unit);
    }

    UnitTree tree() {
        return units.tree();
    }

    /** The school's id in the column of schools; null for other units. */
    byte @Nullable [] schoolColumn(UnitId unit) {
        return tree().get(unit).kind() == UnitKind.SCHOOL ? Ids.bytes(unit.value()) : null;
    }

    /** The campaign, where it concerns the unit or one below it; refused as something unknown otherwise. */
    Campaign concerning(CampaignId id, UnitId unit) {
        Campaign campaign = book.campaign(id);
        if (!concerns(campaign.unit(), unit)) {
            throw new AccessRefused();
        }
        return campaign;
    }

    boolean concerns(UnitId one, UnitId other) {
        return tree().contains(one, other) || tree().contains(other, one);
    }

    void mustRun(Campaign campaign) {
        LocalDate closedOn = campaign.closedOn();
        if (closedOn != null) {
            throw new RuleViolation("campaign.closed-already", closedOn);
        }
    }

    void changed(String action, String kind, UUID id, UnitId unit, @Nullable String before, @Nullable String after) {
        audit.changed(new AuditLog.Change(action, kind, id.toString(), unit.value(), before, after, null));
        events.publishEvent(new CampaignChanged(unit));
    }
}
