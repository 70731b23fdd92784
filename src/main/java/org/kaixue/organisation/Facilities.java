package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a school's facilities and their dated states, and which kinds it says it has none of. */
@Service
public class Facilities {

    private final FacilityRecords facilities;
    private final DatedFacilityStateRecords states;
    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Register register;
    private final BusinessClock clock;

    Facilities(
            FacilityRecords facilities,
            DatedFacilityStateRecords states,
            JdbcClient jdbc,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Register register,
            BusinessClock clock) {
        this.facilities = facilities;
        this.states = states;
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.register = register;
        this.clock = clock;
    }

    /** All facilities of a school with the state that holds today. */
    @Transactional(readOnly = true)
    public List<FacilityRow> rows(UnitId school) {
        jurisdiction.require(Permission.ORGANISATION_READ, school);
        return jdbc.sql("""
                        select f.id, f.kind, f.part_of_id, f.name, f.seats, x.state, x.from_date, x.note
                        from facility f left join facility_state x on x.facility_id = f.id and x.from_date = (
                          select max(y.from_date) from facility_state y
                          where y.facility_id = f.id and y.from_date <= :today)
                        where f.school_id = :school order by f.kind, f.name""")
                .param("school", Ids.bytes(school.value()))
                .param("today", clock.today())
                .query((row, n) -> {
                    UUID whole = Ids.readNullable(row.getBytes(3));
                    return new FacilityRow(
                            new FacilityId(Ids.read(row.getBytes(1))),
                            FacilityKind.valueOf(row.getString(2)),
                            whole == null ? null : new FacilityId(whole),
                            row.getString(4),
                            row.getObject(5, Integer.class),
                            row.getString(6) == null ? null : FacilityState.valueOf(row.getString(6)),
                            row.getObject(7, LocalDate.class),
                            row.getString(8));
                })
                .list();
    }

    /** The kinds of which the school says that it has none. */
    @Transactional(readOnly = true)
    public Set<FacilityKind> none(UnitId school) {
        jurisdiction.require(Permission.ORGANISATION_READ, school);
        Set<FacilityKind> none = EnumSet.noneOf(FacilityKind.class);
        none.addAll(jdbc.sql("select kind from facility_none where school_id = ?")
                .param(Ids.bytes(school.value()))
                .query((row, n) -> FacilityKind.valueOf(row.getString(1)))
                .list());
        return none;
    }

    @Transactional
    public FacilityId add(UnitId school, FacilityDraft draft) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, school);
        drafts.check(draft);
        refuseTaken(school.value(), draft, null);
        Facility facility = facilities.saveAndFlush(new Facility(
                Ids.next(), school.value(), draft.kind(), whole(school, draft.partOf()), draft.name(), draft.seats()));
        takeBackNone(school, draft.kind());
        state(facility, draft);
        register.changed("facility-added", "facility", facility.id(), school.value(), null, facility.inWords());
        return new FacilityId(facility.id());
    }

    /** Changes name, seats and the state from a day on; its kind and what it is a part of stay. */
    @Transactional
    public void change(FacilityId id, FacilityDraft draft) {
        Facility facility = facilities.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.ORGANISATION_WRITE, new UnitId(facility.schoolId()));
        drafts.check(draft);
        refuseTaken(facility.schoolId(), draft, facility.id());
        String before = facility.inWords();
        facility.rename(draft.name());
        facility.seat(draft.seats());
        String state = state(facility, draft);
        register.changed(
                "facility-changed",
                "facility",
                facility.id(),
                facility.schoolId(),
                before,
                facility.inWords() + "; " + state);
    }

    /** Says that the school has none of a kind, or takes that back. */
    @Transactional
    public void declareNone(UnitId school, FacilityKind kind, boolean has) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, school);
        takeBackNone(school, kind);
        if (!has) {
            if (!facilities.findBySchoolIdAndKind(school.value(), kind).isEmpty()) {
                throw new RuleViolation("organisation.facility.none-but-some");
            }
            jdbc.sql("insert into facility_none (school_id, kind) values (?, ?)")
                    .params(Ids.bytes(school.value()), kind.name())
                    .update();
        }
        register.changed(
                has ? "none-taken-back" : "none-declared", "unit", school.value(), school.value(), null, kind.name());
    }

    private void takeBackNone(UnitId school, FacilityKind kind) {
        jdbc.sql("delete from facility_none where school_id = ? and kind = ?")
                .params(Ids.bytes(school.value()), kind.name())
                .update();
    }

    private @Nullable UUID whole(UnitId school, @Nullable FacilityId partOf) {
        if (partOf == null) {
            return null;
        }
        return facilities
                .findById(partOf.value())
                .filter(whole -> whole.schoolId().equals(school.value()) && whole.kind() == FacilityKind.CANTEEN)
                .map(Kept::id)
                .orElseThrow(AccessRefused::new);
    }

    private void refuseTaken(UUID school, FacilityDraft draft, @Nullable UUID own) {
        boolean taken = facilities.findBySchoolIdAndKind(school, draft.kind()).stream()
                .anyMatch(other ->
                        other.name().equals(draft.name()) && !other.id().equals(own));
        if (taken) {
            throw RuleViolation.at("name", "organisation.facility.name-taken", draft.name());
        }
    }

    private String state(Facility facility, FacilityDraft draft) {
        OrganisationRules.fromDate(draft.from(), clock.today());
        Declaration.Entry entry = register.entry();
        DatedFacilityState state =
                states.findByFacilityIdAndFromDate(facility.id(), draft.from()).orElse(null);
        if (state == null) {
            state = states.save(
                    new DatedFacilityState(Ids.next(), facility, draft.from(), draft.state(), draft.note(), entry));
        } else {
            state.correct(draft.state(), draft.note(), entry);
        }
        return state.inWords();
    }
}
