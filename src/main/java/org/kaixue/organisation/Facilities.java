package org.kaixue.organisation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
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
    private final Office office;

    Facilities(FacilityRecords facilities, DatedFacilityStateRecords states, JdbcClient jdbc, Office office) {
        this.facilities = facilities;
        this.states = states;
        this.jdbc = jdbc;
        this.office = office;
    }

    /** All facilities of a school with the state that holds today. */
    @Transactional(readOnly = true)
    public List<FacilityRow> rows(UnitId school) {
        office.jurisdiction().require(Permission.ORGANISATION_READ, school);
        return jdbc.sql("""
                        select f.id, f.kind, f.part_of_id, f.name, f.seats, x.state, x.from_date, x.note
                        from facility f left join facility_state x on x.facility_id = f.id and x.from_date = (
                          select max(y.from_date) from facility_state y
                          where y.facility_id = f.id and y.from_date <= :today)
                        where f.school_id = :school order by f.kind, f.name""")
                .param("school", Ids.bytes(school.value()))
                .param("today", office.clock().today())
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

    /** Every state that was ever entered for a school's facilities, the latest entry first. */
    @Transactional(readOnly = true)
    public List<FacilityStateRow> history(UnitId school) {
        office.jurisdiction().require(Permission.ORGANISATION_READ, school);
        return jdbc.sql("""
                        select f.id, f.kind, f.name, x.from_date, x.state, x.note, x.entered_at, x.entered_by
                        from facility_state x join facility f on f.id = x.facility_id
                        where x.school_id = ? order by x.entered_at desc, x.from_date desc, f.kind, f.name""")
                .param(Ids.bytes(school.value()))
                .query((row, n) -> new FacilityStateRow(
                        new FacilityId(Ids.read(row.getBytes(1))),
                        FacilityKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        FacilityState.valueOf(row.getString(5)),
                        row.getString(6),
                        Moments.read(row.getObject(7, LocalDateTime.class)),
                        row.getString(8)))
                .list();
    }

    /** The kinds of which the school says that it has none. */
    @Transactional(readOnly = true)
    public Set<FacilityKind> none(UnitId school) {
        office.jurisdiction().require(Permission.ORGANISATION_READ, school);
        Set<FacilityKind> none = EnumSet.noneOf(FacilityKind.class);
        none.addAll(jdbc.sql("select kind from facility_none where school_id = ?")
                .param(Ids.bytes(school.value()))
                .query((row, n) -> FacilityKind.valueOf(row.getString(1)))
                .list());
        return none;
    }

    @Transactional
    public FacilityId add(UnitId school, FacilityDraft draft) {
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, school);
        office.drafts().check(draft);
        refuseTaken(school.value(), draft, null);
        Facility facility = facilities.saveAndFlush(new Facility(
                Ids.next(), school.value(), draft.kind(), whole(school, draft.partOf()), draft.name(), draft.seats()));
        takeBackNone(school, draft.kind());
        state(facility, draft);
        office.register()
                .changed("facility-added", "facility", facility.id(), school.value(), null, facility.inWords());
        return new FacilityId(facility.id());
    }

    /** Changes name, seats and the state from a day on; its kind and what it is a part of stay. */
    @Transactional
    public void change(FacilityId id, FacilityDraft draft) {
        Facility facility = facilities.findById(id.value()).orElseThrow(AccessRefused::new);
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, new UnitId(facility.schoolId()));
        office.drafts().check(draft);
        refuseTaken(facility.schoolId(), draft, facility.id());
        String before = facility.inWords();
        facility.rename(draft.name());
        facility.seat(draft.seats());
        String state = state(facility, draft);
        office.register()
                .changed(
                        "facility-changed",
                        "facility",
                        facility.id(),
                        facility.schoolId(),
                        before,
                        state.isEmpty() ? facility.inWords() : facility.inWords() + "; " + state);
    }

    /** Says that the school has none of a kind, or takes that back. */
    @Transactional
    public void declareNone(UnitId school, FacilityKind kind, boolean has) {
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, school);
        takeBackNone(school, kind);
        if (!has) {
            if (!facilities.findBySchoolIdAndKind(school.value(), kind).isEmpty()) {
                throw new RuleViolation("organisation.facility.none-but-some");
            }
            jdbc.sql("insert into facility_none (school_id, kind) values (?, ?)")
                    .params(Ids.bytes(school.value()), kind.name())
                    .update();
        }
        office.register()
                .changed(
                        has ? "none-taken-back" : "none-declared",
                        "unit",
                        school.value(),
                        school.value(),
                        null,
                        Values.named("kind", kind));
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
        OrganisationRules.fromDate(draft.from(), office.clock().today());
        Declaration.Entry entry = office.register().entry();
        DatedFacilityState state =
                states.findByFacilityIdAndFromDate(facility.id(), draft.from()).orElse(null);
        if (state == null && holdsAlready(facility, draft)) {
            return "";
        }
        if (state == null) {
            state = states.save(
                    new DatedFacilityState(Ids.next(), facility, draft.from(), draft.state(), draft.note(), entry));
        } else {
            state.correct(draft.state(), draft.note(), entry);
        }
        return state.inWords();
    }

    /** Whether the state that holds on the draft's day says the same, so that a new name makes no new state. */
    private boolean holdsAlready(Facility facility, FacilityDraft draft) {
        return states.findFirstByFacilityIdAndFromDateLessThanOrderByFromDateDesc(facility.id(), draft.from())
                .filter(earlier -> earlier.says(draft.state(), draft.note()))
                .isPresent();
    }
}
