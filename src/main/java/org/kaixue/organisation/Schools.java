package org.kaixue.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what schools are: name, type, who answers for them, what is cleaned. */
@Service
public class Schools {

    private final UnitKeeper keeper;
    private final SchoolRecords schools;
    private final JdbcClient jdbc;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Register register;
    private final BusinessClock clock;

    Schools(
            UnitKeeper keeper,
            SchoolRecords schools,
            JdbcClient jdbc,
            Units units,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Register register,
            BusinessClock clock) {
        this.keeper = keeper;
        this.schools = schools;
        this.jdbc = jdbc;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.register = register;
        this.clock = clock;
    }

    @Transactional
    public UnitId create(UnitId county, SchoolDraft draft) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, county);
        drafts.check(draft);
        if (keeper.get(county).kind() != UnitKind.COUNTY) {
            throw new RuleViolation("organisation.county.unknown");
        }
        Unit unit = keeper.add(UnitKind.SCHOOL, county, draft.code(), new Bilingual(draft.nameZh(), draft.nameEn()));
        School school = new School(unit.id(), county.value(), draft.type(), draft.boarding());
        fill(unit, school, draft);
        schools.saveAndFlush(school);
        register.changed("school-created", "unit", unit.id(), unit.id(), null, words(draft));
        return new UnitId(unit.id());
    }

    /** The school as its form shows it. */
    @Transactional(readOnly = true)
    public SchoolDraft draft(UnitId id) {
        jurisdiction.require(Permission.ORGANISATION_READ, id);
        return draft(keeper.get(id), get(id));
    }

    /**
     * Changes what a school is.
     *
     * @throws ObjectOptimisticLockingFailureException if somebody else changed it since the draft was read
     */
    @Transactional
    public void change(UnitId id, SchoolDraft draft) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, id);
        drafts.check(draft);
        Unit unit = keeper.get(id);
        School school = get(id);
        if (draft.version() != null && draft.version() != version(unit, school)) {
            throw new ObjectOptimisticLockingFailureException(School.class, school.id());
        }
        String before = words(draft(unit, school));
        if (draft.type() != school.type()) {
            refuseLosingStages(id, draft.type());
            school.manageBy(null);
        }
        school.become(draft.type(), draft.boarding());
        keeper.rename(unit, draft.code(), new Bilingual(draft.nameZh(), draft.nameEn()));
        fill(unit, school, draft);
        register.changed("school-changed", "unit", unit.id(), unit.id(), before, words(draft));
    }

    /** Closes a school in which no room keeps anything. */
    @Transactional
    public void close(UnitId id) {
        Unit unit = keeper.get(id);
        School school = get(id);
        jurisdiction.require(Permission.ORGANISATION_WRITE, new UnitId(school.countyId()));
        keeper.close(unit, clock.today());
        register.changed("unit-closed", "unit", unit.id(), unit.id(), words(draft(unit, school)), null);
    }

    private School get(UnitId id) {
        return schools.findById(id.value()).orElseThrow(AccessRefused::new);
    }

    private void fill(Unit unit, School school, SchoolDraft draft) {
        OrganisationRules.cleaning(draft.areaCleaned(), draft.cleaners());
        unit.assignLeader(draft.leader());
        school.manageBy(manager(school, draft.managedBy()));
        school.clean(draft.areaCleaned(), draft.cleaners());
        school.fillPosts(draft.schoolOfficer(), draft.schoolDoctor(), draft.schoolRegulator());
    }

    private @Nullable UUID manager(School school, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return units.tree()
                .byCode(code)
                .filter(node -> node.kind() == UnitKind.SCHOOL
                        && node.type() != SchoolType.TEACHING_POINT
                        && node.parent() != null
                        && node.parent().value().equals(school.countyId()))
                .map(node -> node.id().value())
                .orElseThrow(() -> RuleViolation.at("managedBy", "organisation.school.manager-unknown"));
    }

    /** A stage in which there ever was a class or an opening stays, for history points to it. */
    private void refuseLosingStages(UnitId id, SchoolType type) {
        List<Stage> used = jdbc.sql("""
                        select stage from school_class where school_id = :school
                        union select stage from opening where school_id = :school""")
                .param("school", Ids.bytes(id.value()))
                .query((row, n) -> Stage.valueOf(row.getString(1)))
                .list();
        if (!type.stages().containsAll(used)) {
            throw RuleViolation.at("type", "organisation.school.stage-in-use");
        }
    }

    private SchoolDraft draft(Unit unit, School school) {
        UUID manager = school.managedById();
        return new SchoolDraft(
                unit.code(),
                unit.name().zh(),
                unit.name().en(),
                school.type(),
                school.boarding(),
                manager == null ? null : units.tree().get(new UnitId(manager)).code(),
                unit.leader(),
                school.schoolOfficer(),
                school.schoolDoctor(),
                school.schoolRegulator(),
                school.areaCleaned(),
                school.cleaners(),
                version(unit, school));
    }

    /** A school is two records, each of which counts its changes; the sum grows with every change of either. */
    private static int version(Unit unit, School school) {
        return unit.version() + school.version();
    }

    private static String words(SchoolDraft draft) {
        return Values.named(
                "code", draft.code(),
                "name", draft.nameZh(),
                "english", draft.nameEn(),
                "type", draft.type(),
                "boarding", draft.boarding(),
                "managed-by", draft.managedBy(),
                "leader", draft.leader(),
                "officer", draft.schoolOfficer(),
                "doctor", draft.schoolDoctor(),
                "regulator", draft.schoolRegulator(),
                "area", draft.areaCleaned(),
                "cleaners", draft.cleaners());
    }
}
