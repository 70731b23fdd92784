package org.kaixue.hygiene;

import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every service of hygiene works with: who may, what is asked for, who enters it, and what day it is. */
@Component
record HygieneOffice(
        HygieneShelf shelf,
        GroundReader ground,
        LogBook book,
        JdbcClient jdbc,
        Jurisdiction jurisdiction,
        Units units,
        Terms terms,
        Drafts drafts,
        AuditLog audit,
        Actors actors,
        BusinessClock clock) {

    void require(Permission permission, UnitId unit) {
        jurisdiction.require(permission, unit);
    }

    /** The permission, over a unit that is a school. */
    void requireSchool(Permission permission, UnitId unit) {
        require(permission, unit);
        if (units.tree().get(unit).kind() != UnitKind.SCHOOL) {
            throw new AccessRefused();
        }
    }

    /** @param unit null for what holds for all */
    void changed(
            String action,
            String kind,
            String id,
            @Nullable UnitId unit,
            @Nullable String before,
            @Nullable String after) {
        audit.changed(new AuditLog.Change(action, kind, id, unit == null ? null : unit.value(), before, after, null));
    }
}
