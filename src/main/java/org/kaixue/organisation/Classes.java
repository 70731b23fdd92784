package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a school's classes; {@link Headcounts} keeps how many are in them. */
@Service
public class Classes {

    private final SchoolClassRecords classes;
    private final JdbcClient jdbc;
    private final Units units;
    private final Terms terms;
    private final Office office;

    Classes(SchoolClassRecords classes, JdbcClient jdbc, Units units, Terms terms, Office office) {
        this.classes = classes;
        this.jdbc = jdbc;
        this.units = units;
        this.terms = terms;
        this.office = office;
    }

    /** The classes that are taught in the term, the youngest first, with the headcount that holds today. */
    @Transactional(readOnly = true)
    public List<ClassRow> rows(UnitId school, TermId term) {
        office.jurisdiction().require(Permission.ORGANISATION_READ, school);
        int year = terms.get(term).schoolYear();
        return jdbc
                .sql("""
                        select c.id, c.stage, c.entry_year, c.number, h.pupils, h.boarders, h.from_date,
                          n.from_date, n.pupils
                        from school_class c
                          left join class_headcount h on h.class_id = c.id and h.standing_from = (
                            select max(x.standing_from) from class_headcount x
                            where x.class_id = c.id and x.standing_from <= :today)
                          left join class_headcount n on n.class_id = c.id and n.standing_from = (
                            select min(y.standing_from) from class_headcount y
                            where y.class_id = c.id and y.standing_from > :today)
                        where c.school_id = :school and (c.closed_on is null or c.closed_on > :today)""")
                .param("school", Ids.bytes(school.value()))
                .param("today", office.clock().today())
                .query((row, n) -> row(row, year))
                .list()
                .stream()
                .filter(row -> row.stage().teaches(row.entryYear(), year))
                .sorted(Comparator.comparing(ClassRow::stage)
                        .thenComparing(ClassRow::grade)
                        .thenComparing(ClassRow::number))
                .toList();
    }

    @Transactional
    public ClassId add(UnitId school, ClassDraft draft) {
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, school);
        check(school, draft);
        Optional<SchoolClass> known = known(school, draft);
        if (known.filter(one -> one.closedOn() == null).isPresent()) {
            throw taken(draft);
        }
        known.ifPresent(SchoolClass::reopen);
        SchoolClass added = known.orElseGet(() -> classes.save(
                new SchoolClass(Ids.next(), school.value(), draft.stage(), draft.entryYear(), draft.number())));
        changed("class-added", added, null);
        return new ClassId(added.id());
    }

    /** Gives a class another stage, entry year or number; its headcounts stay with it. */
    @Transactional
    public void change(ClassId id, ClassDraft draft) {
        SchoolClass one = own(id);
        UnitId school = new UnitId(one.schoolId());
        check(school, draft);
        if (known(school, draft).filter(other -> !other.id().equals(one.id())).isPresent()) {
            throw taken(draft);
        }
        String before = one.inWords();
        one.rename(draft.stage(), draft.entryYear(), draft.number());
        changed("class-changed", one, before);
    }

    /** Closes a class: from today on it counts nowhere. */
    @Transactional
    public void close(ClassId id) {
        SchoolClass one = own(id);
        String before = one.inWords();
        one.close(office.clock().today());
        changed("class-closed", one, before);
    }

    /** Takes a closing back. */
    @Transactional
    public void reopen(ClassId id) {
        SchoolClass one = own(id);
        String before = one.inWords();
        one.reopen();
        changed("class-reopened", one, before);
    }

    private void check(UnitId school, ClassDraft draft) {
        office.drafts().check(draft);
        SchoolType type = units.tree().get(school).type();
        if (type == null) {
            throw new AccessRefused();
        }
        OrganisationRules.schoolClass(
                type,
                draft.stage(),
                draft.entryYear(),
                draft.number(),
                office.clock().today());
    }

    private Optional<SchoolClass> known(UnitId school, ClassDraft draft) {
        return classes.findBySchoolIdAndStageAndEntryYearAndNumber(
                school.value(), draft.stage(), draft.entryYear(), draft.number());
    }

    private static RuleViolation taken(ClassDraft draft) {
        return RuleViolation.at("number", "organisation.class.exists", draft.number());
    }

    /** The class, if the person may write its school's records. */
    private SchoolClass own(ClassId id) {
        SchoolClass one = classes.findById(id.value()).orElseThrow(AccessRefused::new);
        office.jurisdiction().require(Permission.ORGANISATION_WRITE, new UnitId(one.schoolId()));
        return one;
    }

    private void changed(String action, SchoolClass one, @Nullable String before) {
        UUID school = one.schoolId();
        office.register().changed(action, "school_class", one.id(), school, before, one.inWords());
    }

    private static ClassRow row(ResultSet row, int year) throws SQLException {
        Stage stage = Stage.valueOf(row.getString(2));
        return new ClassRow(
                new ClassId(Ids.read(row.getBytes(1))),
                stage,
                row.getInt(3),
                stage.grade(row.getInt(3), year),
                row.getInt(4),
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, Integer.class));
    }
}
