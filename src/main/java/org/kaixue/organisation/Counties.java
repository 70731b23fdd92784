package org.kaixue.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the prefecture and its counties, and each county's level of risk. */
@Service
public class Counties {

    private final UnitKeeper keeper;
    private final CountyRiskRecords risks;
    private final JdbcClient jdbc;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Register register;
    private final BusinessClock clock;

    Counties(
            UnitKeeper keeper,
            CountyRiskRecords risks,
            JdbcClient jdbc,
            Units units,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Register register,
            BusinessClock clock) {
        this.keeper = keeper;
        this.risks = risks;
        this.jdbc = jdbc;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.register = register;
        this.clock = clock;
    }

    /** Founds the prefecture, which a portal has one of; the first thing that is entered. */
    @Transactional
    public UnitId found(UnitDraft draft) {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        drafts.check(draft);
        if (!units.tree().roots().isEmpty()) {
            throw new RuleViolation("organisation.prefecture.exists");
        }
        return add(UnitKind.PREFECTURE, null, draft);
    }

    @Transactional
    public UnitId create(UnitId prefecture, UnitDraft draft) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, prefecture);
        drafts.check(draft);
        if (keeper.get(prefecture).kind() != UnitKind.PREFECTURE) {
            throw new RuleViolation("organisation.county.below-prefecture");
        }
        return add(UnitKind.COUNTY, prefecture, draft);
    }

    private UnitId add(UnitKind kind, @Nullable UnitId parent, UnitDraft draft) {
        Unit unit = keeper.add(kind, parent, draft.code(), new Bilingual(draft.nameZh(), draft.nameEn()));
        unit.assignLeader(draft.leader());
        register.changed("unit-created", "unit", unit.id(), unit.id(), null, words(draft));
        return new UnitId(unit.id());
    }

    /** The prefecture or county as its form shows it. */
    @Transactional(readOnly = true)
    public UnitDraft draft(UnitId id) {
        jurisdiction.require(Permission.ORGANISATION_READ, id);
        return draft(upper(id));
    }

    /** Changes code, names or leader of the prefecture or a county. */
    @Transactional
    public void change(UnitId id, UnitDraft draft) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, id);
        drafts.check(draft);
        Unit unit = upper(id);
        String before = words(draft(unit));
        keeper.rename(unit, draft.code(), new Bilingual(draft.nameZh(), draft.nameEn()));
        unit.assignLeader(draft.leader());
        register.changed("unit-changed", "unit", unit.id(), unit.id(), before, words(draft));
    }

    @Transactional
    public void close(UnitId county) {
        Unit unit = upper(county);
        UUID parent = unit.parentId();
        jurisdiction.require(Permission.ORGANISATION_WRITE, parent == null ? county : new UnitId(parent));
        if (parent == null) {
            throw new RuleViolation("organisation.prefecture.stays");
        }
        keeper.close(unit, clock.today());
        register.changed("unit-closed", "unit", unit.id(), unit.id(), words(draft(unit)), null);
    }

    /** Sets a county's level of risk from a day on; a second word for the same day corrects the first. */
    @Transactional
    public void setRisk(UnitId county, RiskDraft draft) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, county);
        drafts.check(draft);
        OrganisationRules.fromDate(draft.from(), clock.today());
        if (upper(county).kind() != UnitKind.COUNTY) {
            throw new RuleViolation("organisation.county.unknown");
        }
        Declaration.Entry entry = register.entry();
        CountyRisk risk =
                risks.findByCountyIdAndFromDate(county.value(), draft.from()).orElse(null);
        String before = risk == null ? null : risk.inWords();
        if (risk == null) {
            risk = risks.save(
                    new CountyRisk(Ids.next(), county.value(), draft.from(), draft.level(), draft.note(), entry));
        } else {
            risk.correct(draft.level(), draft.note(), entry);
        }
        register.changed("risk-set", "county_risk", risk.id(), county.value(), before, risk.inWords());
    }

    /** The counties below the prefecture; one statement. */
    @Transactional(readOnly = true)
    public List<CountyRow> rows(UnitId prefecture) {
        jurisdiction.require(Permission.ORGANISATION_READ, prefecture);
        return jdbc.sql("""
                        select u.id, u.leader, r.level, r.from_date
                        from unit u left join county_risk r on r.county_id = u.id and r.from_date = (
                          select max(x.from_date) from county_risk x
                          where x.county_id = u.id and x.from_date <= :today)
                        where u.parent_id = :prefecture and u.kind = 'COUNTY' and u.closed_on is null
                        order by u.sort_order, u.code""")
                .param("today", clock.today())
                .param("prefecture", Ids.bytes(prefecture.value()))
                .query((row, n) -> new CountyRow(
                        new UnitId(Ids.read(row.getBytes(1))),
                        row.getString(2),
                        row.getString(3) == null ? null : RiskLevel.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    /** All levels of risk that were set for a county, the latest day first. */
    @Transactional(readOnly = true)
    public List<RiskEntry> risks(UnitId county) {
        jurisdiction.require(Permission.ORGANISATION_READ, county);
        return jdbc.sql("""
                        select from_date, level, note, entered_at, entered_by from county_risk
                        where county_id = ? order by from_date desc""")
                .param(Ids.bytes(county.value()))
                .query((row, n) -> new RiskEntry(
                        row.getObject(1, LocalDate.class),
                        RiskLevel.valueOf(row.getString(2)),
                        row.getString(3),
                        Moments.read(row.getObject(4, LocalDateTime.class)),
                        row.getString(5)))
                .list();
    }

    /** A level of risk from a day on, and who entered it when. */
    public record RiskEntry(
            LocalDate from, RiskLevel level, @Nullable String note, Instant enteredAt, String enteredBy) {}

    private Unit upper(UnitId id) {
        Unit unit = keeper.get(id);
        if (unit.kind() == UnitKind.SCHOOL) {
            throw new AccessRefused();
        }
        return unit;
    }

    private static UnitDraft draft(Unit unit) {
        return new UnitDraft(unit.code(), unit.name().zh(), unit.name().en(), unit.leader());
    }

    private static String words(UnitDraft draft) {
        return Values.named(
                "code", draft.code(), "name", draft.nameZh(), "english", draft.nameEn(), "leader", draft.leader());
    }
}
