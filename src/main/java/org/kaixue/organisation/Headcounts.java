package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a school's classes and what it declares about them and its staff; nothing declared is ever lost. */
@Service
public class Headcounts {

    private final SchoolClassRecords classes;
    private final ClassHeadcountRecords pupils;
    private final StaffHeadcountRecords staff;
    private final JdbcClient jdbc;
    private final Units units;
    private final Terms terms;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Register register;
    private final BusinessClock clock;

    Headcounts(
            SchoolClassRecords classes,
            ClassHeadcountRecords pupils,
            StaffHeadcountRecords staff,
            JdbcClient jdbc,
            Units units,
            Terms terms,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Register register,
            BusinessClock clock) {
        this.classes = classes;
        this.pupils = pupils;
        this.staff = staff;
        this.jdbc = jdbc;
        this.units = units;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.register = register;
        this.clock = clock;
    }

    /** The classes that are taught in the term, the youngest first, with the headcount that stands today. */
    @Transactional(readOnly = true)
    public List<ClassRow> classes(UnitId school, TermId term) {
        jurisdiction.require(Permission.ORGANISATION_READ, school);
        int year = terms.get(term).schoolYear();
        return jdbc
                .sql("""
                        select c.id, c.stage, c.entry_year, c.number, h.pupils, h.boarders, h.from_date
                        from school_class c
                          left join class_headcount h on h.class_id = c.id and h.standing_from = (
                            select max(x.standing_from) from class_headcount x
                            where x.class_id = c.id and x.standing_from <= :today)
                        where c.school_id = :school and (c.closed_on is null or c.closed_on > :today)""")
                .param("school", Ids.bytes(school.value()))
                .param("today", clock.today())
                .query((row, n) -> classRow(row, year))
                .list()
                .stream()
                .filter(row -> row.stage().teaches(row.entryYear(), year))
                .sorted(java.util.Comparator.comparing(ClassRow::stage)
                        .thenComparing(ClassRow::grade)
                        .thenComparing(ClassRow::number))
                .toList();
    }

    /** All that was ever declared, the latest entry first. */
    @Transactional(readOnly = true)
    public List<DeclaredRow> history(UnitId school) {
        jurisdiction.require(Permission.ORGANISATION_READ, school);
        return jdbc.sql("""
                        select h.from_date, c.stage, c.entry_year, c.number, h.pupils, h.boarders, h.standing_from,
                          h.entered_at as entered, h.entered_by
                        from class_headcount h join school_class c on c.id = h.class_id
                        where h.school_id = :school
                        union all
                        select s.from_date, null, null, null, s.staff, null, s.standing_from, s.entered_at, s.entered_by
                        from staff_headcount s where s.school_id = :school
                        order by entered desc""")
                .param("school", Ids.bytes(school.value()))
                .query((row, n) -> new DeclaredRow(
                        row.getObject(1, LocalDate.class),
                        row.getString(2) == null ? null : Stage.valueOf(row.getString(2)),
                        row.getObject(3, Integer.class),
                        row.getObject(4, Integer.class),
                        row.getInt(5),
                        row.getObject(6, Integer.class),
                        row.getObject(7, LocalDate.class) != null,
                        row.getTimestamp(8).toInstant(),
                        row.getString(9)))
                .list();
    }

    @Transactional
    public ClassId addClass(UnitId school, ClassDraft draft) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, school);
        drafts.check(draft);
        SchoolType type = units.tree().get(school).type();
        if (type == null) {
            throw new AccessRefused();
        }
        OrganisationRules.schoolClass(type, draft.stage(), draft.entryYear(), draft.number(), clock.today());
        Optional<SchoolClass> known = classes.findBySchoolIdAndStageAndEntryYearAndNumber(
                school.value(), draft.stage(), draft.entryYear(), draft.number());
        if (known.filter(one -> one.closedOn() == null).isPresent()) {
            throw RuleViolation.at("number", "organisation.class.exists", draft.number());
        }
        known.ifPresent(SchoolClass::reopen);
        SchoolClass added = known.orElseGet(() -> classes.save(
                new SchoolClass(Ids.next(), school.value(), draft.stage(), draft.entryYear(), draft.number())));
        register.changed("class-added", "school_class", added.id(), school.value(), null, draft.toString());
        return new ClassId(added.id());
    }

    /** Closes a class: from today on it counts nowhere. */
    @Transactional
    public void closeClass(ClassId id) {
        SchoolClass one = own(id);
        one.close(clock.today());
        register.changed("class-closed", "school_class", one.id(), one.schoolId(), null, null);
    }

    /** Declares a class's pupils from a day on; a second word for the same day corrects the first, which is kept. */
    @Transactional
    public void declare(ClassId id, HeadcountDraft draft) {
        SchoolClass one = own(id);
        drafts.check(draft);
        OrganisationRules.fromDate(draft.from(), clock.today());
        Optional<ClassHeadcount> before = pupils.findByClassIdAndStandingFrom(id.value(), draft.from());
        before.ifPresent(earlier -> {
            earlier.withdraw();
            pupils.saveAndFlush(earlier);
        });
        ClassHeadcount now = pupils.save(
                new ClassHeadcount(Ids.next(), one, draft.from(), draft.pupils(), draft.boarders(), register.entry()));
        register.changed(
                "headcount-declared",
                "class_headcount",
                now.id(),
                one.schoolId(),
                before.map(ClassHeadcount::inWords).orElse(null),
                now.inWords());
    }

    /** Declares a school's staff from a day on, as {@link #declare} does a class's pupils. */
    @Transactional
    public void declareStaff(UnitId school, StaffDraft draft) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, school);
        drafts.check(draft);
        OrganisationRules.fromDate(draft.from(), clock.today());
        Optional<StaffHeadcount> before = staff.findBySchoolIdAndStandingFrom(school.value(), draft.from());
        before.ifPresent(earlier -> {
            earlier.withdraw();
            staff.saveAndFlush(earlier);
        });
        StaffHeadcount now = staff.save(
                new StaffHeadcount(Ids.next(), school.value(), draft.from(), draft.staff(), register.entry()));
        register.changed(
                "staff-declared",
                "staff_headcount",
                now.id(),
                school.value(),
                before.map(StaffHeadcount::inWords).orElse(null),
                now.inWords());
    }

    /** The class, if the person may write its school's records. */
    private SchoolClass own(ClassId id) {
        SchoolClass one = classes.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.ORGANISATION_WRITE, new UnitId(one.schoolId()));
        return one;
    }

    private static ClassRow classRow(ResultSet row, int year) throws SQLException {
        Stage stage = Stage.valueOf(row.getString(2));
        return new ClassRow(
                new ClassId(Ids.read(row.getBytes(1))),
                stage,
                row.getInt(3),
                stage.grade(row.getInt(3), year),
                row.getInt(4),
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class),
                row.getObject(7, LocalDate.class));
    }
}
