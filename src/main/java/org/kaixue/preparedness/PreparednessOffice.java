package org.kaixue.preparedness;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every service of plans works with: who may, who is it, what day it is, and what is told of it. */
@Component
record PreparednessOffice(
        PlanBook book,
        JdbcClient jdbc,
        Jurisdiction jurisdiction,
        Units units,
        Drafts drafts,
        AuditLog audit,
        Actors actors,
        BusinessClock clock) {

    void require(Permission permission, UnitId unit) {
        jurisdiction.require(permission, unit);
    }

    UnitNode node(UnitId unit) {
        return units.tree().get(unit);
    }

    /** Who approves a unit's plans: the unit above; the topmost unit its own. */
    UnitId above(UnitId unit) {
        UnitId parent = node(unit).parent();
        return parent == null ? unit : parent;
    }

    /** Whether the person's own unit it is: officers look after the units below and do not write for them. */
    boolean writesFor(UnitId unit) {
        return jurisdiction.may(Permission.PLANS_WRITE, unit)
                && (SystemWork.current().isPresent()
                        || jurisdiction.roots(Permission.PLANS_WRITE).stream()
                                .anyMatch(root -> root.id().equals(unit)));
    }

    void requireOwn(UnitId unit) {
        require(Permission.PLANS_WRITE, unit);
        if (!writesFor(unit)) {
            throw new RuleViolation("preparedness.not-own-unit", node(unit).name());
        }
    }

    /** A version that may be written in, held until the transaction ends; whoever holds it is one of its writers. */
    PlanVersion writable(PlanId id) {
        PlanVersion plan = book.get(id);
        requireOwn(plan.unit());
        int held = jdbc.sql("""
                        update unit_plan set version = version + 1 where id = ? and state in ('DRAFT', 'RETURNED')""").param(Ids.bytes(id.value())).update();
        if (held == 0) {
            throw new RuleViolation("preparedness.not-writable." + book.get(id).state());
        }
        wrote(plan);
        return book.get(id);
    }

    void wrote(PlanVersion plan) {
        UUID account = actors.current().account();
        if (account != null && !book.wrote(plan.id(), account)) {
            jdbc.sql("insert into unit_plan_writer (plan_id, account_id, school_id) values (?, ?, ?)")
                    .params(Arrays.asList(Ids.bytes(plan.id().value()), Ids.bytes(account), schoolColumn(plan.unit())))
                    .update();
        }
    }

    /** The school's id in the column of schools; null for other units. */
    byte @Nullable [] schoolColumn(UnitId unit) {
        return node(unit).kind() == UnitKind.SCHOOL ? Ids.bytes(unit.value()) : null;
    }

    void changed(String action, PlanVersion plan, @Nullable String before, @Nullable String after) {
        changed(action, plan, before, after, null);
    }

    void changed(
            String action, PlanVersion plan, @Nullable String before, @Nullable String after, @Nullable String reason) {
        audit.changed(new AuditLog.Change(
                action, "unit_plan", plan.id().value().toString(), plan.unit().value(), before, after, reason));
    }

    /** A version in the words of the audit. */
    static String inWords(PlanVersion plan) {
        return Values.named(
                "plan-kind",
                plan.kind(),
                "plan-version",
                plan.number(),
                "title",
                plan.details().title(),
                "issued",
                plan.details().issuedOn(),
                "review-by",
                plan.details().reviewBy());
    }
}
