package org.kaixue.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a school for other rooms: masked, until one is opened with a reason. Whoever keeps the roster may ask,
 * and whoever leads a case.
 */
@Service
public class Persons {

    private static final int MOST_FOUND = 200;

    private final PersonFinder finder;
    private final PersonBook book;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;

    Persons(PersonFinder finder, PersonBook book, Jurisdiction jurisdiction, JdbcClient jdbc) {
        this.finder = finder;
        this.book = book;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
    }

    /** Those who are at the school and whose code, name or class is like the text, by their codes. */
    @Transactional(readOnly = true)
    public List<PersonRow> find(UnitId school, String text, int most) {
        require(Permission.CASES_WRITE, school);
        return finder.find(school, text, Math.clamp(most, 1, MOST_FOUND));
    }

    /** A person, also one who has left; an unknown id is refused as a forbidden one is. */
    @Transactional(readOnly = true)
    public PersonRow get(PersonId id) {
        PersonRow row = finder.rows(List.of(id)).stream().findFirst().orElseThrow(AccessRefused::new);
        require(Permission.CASES_READ, row.school());
        return row;
    }

    /** The people with these ids, also those who have left; who is forgotten is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonRow> rows(Collection<PersonId> ids) {
        Map<PersonId, PersonRow> rows = new LinkedHashMap<>();
        finder.rows(ids).forEach(row -> rows.put(row.id(), row));
        rows.values().stream()
                .map(PersonRow::school)
                .distinct()
                .forEach(school -> require(Permission.CASES_READ, school));
        return rows;
    }

    /** Who is in a class now. */
    @Transactional(readOnly = true)
    public List<PersonRow> ofClass(ClassId clazz) {
        require(Permission.CASES_WRITE, school(clazz));
        return finder.ofClass(clazz);
    }

    /** Who sleeps in a room of a school now, by their beds. */
    @Transactional(readOnly = true)
    public List<PersonRow> ofDormitory(UnitId school, String dormitory) {
        require(Permission.CASES_WRITE, school);
        return finder.ofDormitory(school, dormitory);
    }

    /**
     * Who a person is, and who is to be called; recorded as a sensitive read.
     *
     * @param reason why it must be known; refused without one
     */
    @Transactional
    public PersonDetails open(PersonId id, String reason) {
        Person person = book.find(id);
        require(Permission.CASES_WRITE, person.school());
        book.opened(person, reason, "name, guardianName, guardianPhone");
        return person.details();
    }

    /**
     * Enters a person who is not in the roster yet, for a case does not wait; the form is incomplete, and the code is
     * made up until somebody gives another.
     */
    @Transactional
    public PersonId addOnTheSpot(
            UnitId school,
            PersonKind kind,
            @Nullable ClassId clazz,
            String name,
            boolean boarder,
            @Nullable String dormitory,
            @Nullable String guardianPhone) {
        jurisdiction.require(Permission.CASES_WRITE, school);
        if (name.isBlank()) {
            throw RuleViolation.at("name", "people.name.missing");
        }
        return book.add(
                school,
                new PersonDraft(
                        kind,
                        clazz,
                        book.freeCode(school),
                        name,
                        null,
                        boarder,
                        dormitory,
                        null,
                        null,
                        guardianPhone,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null));
    }

    private UnitId school(ClassId clazz) {
        return jdbc.sql("select school_id from school_class where id = ?")
                .param(Ids.bytes(clazz.value()))
                .query((row, n) -> new UnitId(Ids.read(row.getBytes(1))))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /** Refuses, and records the refusal once, unless the person keeps the roster or has the other permission. */
    private void require(Permission other, UnitId school) {
        if (!jurisdiction.may(Permission.PEOPLE_READ, school)) {
            jurisdiction.require(other, school);
        }
    }
}
