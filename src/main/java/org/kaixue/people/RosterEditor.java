package org.kaixue.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Permission;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a school's roster, one person at a time; whose form is to be seen whole is opened with a reason. */
@Service
public class RosterEditor {

    private static final String COVERED = "***";

    private final PersonBook book;
    private final ClassLabels labels;
    private final Jurisdiction jurisdiction;

    RosterEditor(PersonBook book, ClassLabels labels, Jurisdiction jurisdiction) {
        this.book = book;
        this.labels = labels;
        this.jurisdiction = jurisdiction;
    }

    /** A person's record, masked. */
    @Transactional(readOnly = true)
    public PersonSheet sheet(PersonId id) {
        Person person = readable(id);
        return sheet(person, false);
    }

    /** A person's record, whole; recorded as a sensitive read. Refused without a reason. */
    @Transactional
    public PersonSheet open(PersonId id, String reason) {
        Person person = readable(id);
        book.opened(
                person, reason, String.join(", ", FormChanges.between(masked(book.form(person)), book.form(person))));
        return sheet(person, true);
    }

    /** The classes of a school in which somebody can be, with their names, the youngest first. */
    @Transactional(readOnly = true)
    public Map<ClassId, Bilingual> classes(UnitId school) {
        jurisdiction.require(Permission.PEOPLE_READ, school);
        return labels.of(school).values().stream()
                .filter(ClassLabels.Label::taught)
                .collect(Collectors.toMap(
                        ClassLabels.Label::id, ClassLabels.Label::name, (one, other) -> one, LinkedHashMap::new));
    }

    @Transactional
    public PersonId add(UnitId school, PersonDraft draft) {
        jurisdiction.require(Permission.PEOPLE_WRITE, school);
        return book.add(school, draft);
    }

    /** @param version of the record that was read; refused if somebody else was faster */
    @Transactional
    public void change(PersonId id, int version, PersonDraft draft) {
        Person person = writable(id);
        if (person.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Person.class, id.value());
        }
        book.change(person, draft);
    }

    /** Marks a person as left from today on. */
    @Transactional
    public void leave(PersonId id) {
        book.leave(writable(id));
    }

    /** Takes a leaving back. */
    @Transactional
    public void comeBack(PersonId id) {
        book.comeBack(writable(id));
    }

    private Person readable(PersonId id) {
        Person person = book.find(id);
        jurisdiction.require(Permission.PEOPLE_READ, person.school());
        return person;
    }

    private Person writable(PersonId id) {
        Person person = book.find(id);
        jurisdiction.require(Permission.PEOPLE_WRITE, person.school());
        return person;
    }

    private PersonSheet sheet(Person person, boolean opened) {
        PersonDraft form = book.form(person);
        ClassId clazz = person.clazz();
        ClassLabels.Label label =
                clazz == null ? null : labels.of(person.school()).get(clazz);
        List<String> missing = FormRule.missing(form);
        return new PersonSheet(
                person.id(),
                person.school(),
                label == null ? null : label.name(),
                opened ? form : masked(form),
                opened,
                missing,
                person.leftOn(),
                person.version(),
                jurisdiction.may(Permission.PEOPLE_WRITE, person.school()));
    }

    private static PersonDraft masked(PersonDraft form) {
        String guardian = form.guardianName();
        return new PersonDraft(
                form.kind(),
                form.clazz(),
                form.code(),
                Masks.name(form.name()),
                form.idNumber() == null ? null : new IdNumber(form.idNumber()).masked(),
                form.boarder(),
                form.dormitory(),
                form.bed(),
                guardian == null ? null : Masks.name(guardian),
                Masks.phone(form.guardianPhone()),
                null,
                covered(form.symptoms()),
                covered(form.places()),
                null,
                null,
                form.healthCode(),
                form.restricted(),
                covered(form.restriction()),
                form.filledOn());
    }

    private static @Nullable String covered(@Nullable String text) {
        return text == null ? null : COVERED;
    }
}
