package org.kaixue.organisation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;

/** The rows of schools that come in together, gathered so that each table takes them in one batch. */
final class IntakeBatches {

    private final Declaration.Entry entry;
    private final LocalDate today;
    private final List<@Nullable Object[]> units = new ArrayList<>();
    private final List<@Nullable Object[]> ancestors = new ArrayList<>();
    private final List<@Nullable Object[]> schools = new ArrayList<>();
    private final List<@Nullable Object[]> managers = new ArrayList<>();
    private final List<@Nullable Object[]> stages = new ArrayList<>();
    private final List<@Nullable Object[]> classes = new ArrayList<>();
    private final List<@Nullable Object[]> headcounts = new ArrayList<>();
    private final List<@Nullable Object[]> staff = new ArrayList<>();
    private final List<@Nullable Object[]> facilities = new ArrayList<>();
    private final List<@Nullable Object[]> states = new ArrayList<>();
    private final List<@Nullable Object[]> none = new ArrayList<>();
    private final List<@Nullable Object[]> openings = new ArrayList<>();

    IntakeBatches(Declaration.Entry entry, LocalDate today) {
        this.entry = entry;
        this.today = today;
    }

    /**
     * Adds a school.
     *
     * @param above the county and what is above it
     */
    void add(UnitId id, SchoolIntake school, List<UUID> above, @Nullable UnitId manager) {
        OrganisationRules.cleaning(school.areaCleaned(), school.cleaners());
        OrganisationRules.fromDate(school.from(), today);
        byte[] unit = Ids.bytes(id.value());
        SchoolIntake.Posts posts = school.posts();
        units.add(row(
                unit,
                "SCHOOL",
                Ids.bytes(school.county().value()),
                school.code(),
                school.name().zh(),
                school.name().en(),
                0,
                posts.leader(),
                0));
        ancestors.add(row(unit, unit));
        above.forEach(upper -> ancestors.add(row(Ids.bytes(upper), unit)));
        schools.add(row(
                unit,
                Ids.bytes(school.county().value()),
                school.type().name(),
                school.boarding(),
                school.areaCleaned(),
                school.cleaners(),
                posts.schoolOfficer(),
                posts.schoolDoctor(),
                posts.schoolRegulator(),
                0));
        if (manager != null) {
            managed(unit, school, manager);
        }
        school.type().stages().forEach(stage -> stages.add(row(unit, stage.name())));
        school.classes().forEach(one -> schoolClass(unit, school, one));
        if (school.staff() != null) {
            OrganisationRules.staff(school.staff());
            staff.add(row(id(), unit, school.from(), school.from(), school.staff(), at(), entry.by(), 0));
        }
        facilities(unit, school);
        school.none().forEach(kind -> none.add(row(unit, kind.name())));
        school.openings().forEach(one -> opening(unit, school, one));
    }

    private void managed(byte[] unit, SchoolIntake school, UnitId manager) {
        if (school.type() != SchoolType.TEACHING_POINT) {
            throw RuleViolation.at("managedByCode", "organisation.school.manages-itself");
        }
        managers.add(row(Ids.bytes(manager.value()), unit));
    }

    private void schoolClass(byte[] unit, SchoolIntake school, SchoolIntake.Clazz one) {
        OrganisationRules.schoolClass(school.type(), one.stage(), one.entryYear(), one.number(), today);
        byte[] id = id();
        classes.add(row(id, unit, one.stage().name(), one.entryYear(), one.number(), 0));
        if (one.pupils() != null) {
            OrganisationRules.headcount(one.pupils(), one.boarders());
            headcounts.add(row(
                    id(), id, unit, school.from(), school.from(), one.pupils(), one.boarders(), at(), entry.by(), 0));
        }
    }

    private void facilities(byte[] unit, SchoolIntake school) {
        Map<String, byte[]> canteens = new HashMap<>();
        for (SchoolIntake.Place place : school.facilities()) {
            if (place.partOf() == null) {
                byte[] id = facility(unit, school, place, null);
                if (place.kind() == FacilityKind.CANTEEN) {
                    canteens.put(place.name(), id);
                }
            }
        }
        for (SchoolIntake.Place place : school.facilities()) {
            if (place.partOf() != null) {
                byte[] canteen = canteens.get(place.partOf());
                if (canteen == null) {
                    throw RuleViolation.at("partOf", "organisation.facility.zone-without-canteen");
                }
                facility(unit, school, place, canteen);
            }
        }
    }

    private byte[] facility(byte[] unit, SchoolIntake school, SchoolIntake.Place place, byte @Nullable [] whole) {
        OrganisationRules.facility(place.kind(), whole != null, place.seats());
        if (school.none().contains(place.kind())) {
            throw RuleViolation.at("none", "organisation.facility.none-but-some");
        }
        byte[] id = id();
        facilities.add(row(id, unit, place.kind().name(), whole, place.name(), place.seats(), 0));
        states.add(row(id(), id, unit, school.from(), FacilityState.IN_USE.name(), at(), entry.by(), 0));
        return id;
    }

    private void opening(byte[] unit, SchoolIntake school, SchoolIntake.Opens one) {
        if (!school.type().stages().contains(one.stage())) {
            throw RuleViolation.at("stage", "organisation.class.stage-not-taught");
        }
        OrganisationRules.opened(one.actual(), today);
        openings.add(row(
                id(),
                Ids.bytes(one.term().value()),
                unit,
                one.stage().name(),
                one.batch(),
                one.planned(),
                one.actual(),
                0));
    }

    /** Hands each statement with its rows on, in an order that the foreign keys allow. */
    void write(BiConsumer<String, List<@Nullable Object[]>> to) {
        to.accept(
                "insert into unit (id, kind, parent_id, code, name_zh, name_en, sort_order, leader, version)"
                        + values(9),
                units);
        to.accept("insert into unit_ancestor (ancestor_id, unit_id)" + values(2), ancestors);
        to.accept(
                "insert into school (id, county_id, type, boarding, area_cleaned, cleaners, school_officer,"
                        + " school_doctor, school_regulator, version)" + values(10),
                schools);
        to.accept("update school set managed_by_id = ? where id = ?", managers);
        to.accept("insert into school_stage (school_id, stage)" + values(2), stages);
        to.accept("insert into school_class (id, school_id, stage, entry_year, number, version)" + values(6), classes);
        to.accept(
                "insert into class_headcount (id, class_id, school_id, from_date, standing_from, pupils, boarders,"
                        + " entered_at, entered_by, version)" + values(10),
                headcounts);
        to.accept(
                "insert into staff_headcount (id, school_id, from_date, standing_from, staff, entered_at,"
                        + " entered_by, version)" + values(8),
                staff);
        to.accept(
                "insert into facility (id, school_id, kind, part_of_id, name, seats, version)" + values(7), facilities);
        to.accept(
                "insert into facility_state (id, facility_id, school_id, from_date, state, entered_at, entered_by,"
                        + " version)" + values(8),
                states);
        to.accept("insert into facility_none (school_id, kind)" + values(2), none);
        to.accept(
                "insert into opening (id, term_id, school_id, stage, batch, planned_day, actual_day, version)"
                        + values(8),
                openings);
    }

    private static String values(int columns) {
        return " values (?" + ", ?".repeat(columns - 1) + ")";
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static byte[] id() {
        return Ids.bytes(Ids.next());
    }

    private Timestamp at() {
        return Timestamp.from(entry.at());
    }
}
