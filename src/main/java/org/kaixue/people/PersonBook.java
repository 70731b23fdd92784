package org.kaixue.people;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roster as the database keeps it, and what the audit says of it. Whoever asks has asked for the permission before. */
@Component
class PersonBook {

    static final String RECORD = "person";
    private static final int LONGEST_REASON = 200;
    private static final String MADE_UP = "T-";

    private final PersonRecords records;
    private final PersonSeal seal;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;

    PersonBook(
            PersonRecords records,
            PersonSeal seal,
            Drafts drafts,
            JdbcClient jdbc,
            Actors actors,
            BusinessClock clock,
            AuditLog audit) {
        this.records = records;
        this.seal = seal;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
    }

    /** A person, whoever asks; an unknown id is refused as a forbidden one is. */
    Person find(PersonId id) {
        return records.findById(id.value()).orElseThrow(AccessRefused::new);
    }

    PersonId add(UnitId school, PersonDraft draft) {
        PersonId id = PersonId.next();
        check(school, id, draft);
        Person person = new Person(
                id,
                school,
                draft,
                sealed(id, draft),
                clock.now(),
                actors.current().name());
        save(person);
        changed("people.added", person, null, described(person), null);
        return id;
    }

    /** Takes a changed form over; the audit says which fields, and no value. */
    void change(Person person, PersonDraft draft) {
        PersonDraft before = form(person);
        check(person.school(), person.id(), draft);
        person.write(draft, sealed(person.id(), draft));
        save(person);
        changed(
                "people.changed",
                person,
                null,
                Values.named("fields", String.join(", ", FormChanges.between(before, draft))),
                null);
    }

    /** The form with the citizen's number opened. */
    PersonDraft form(Person person) {
        byte[] sealed = person.idSealed();
        return person.draft(
                sealed == null ? null : seal.open(sealed, person.id().value()));
    }

    void leave(Person person) {
        person.leave(clock.today());
        save(person);
        changed("people.left", person, null, Values.named("day", clock.today()), null);
    }

    void comeBack(Person person) {
        byte[] sealed = person.idSealed();
        IdNumber number = sealed == null ? null : seal.open(sealed, person.id().value());
        if (number != null) {
            free(number, person.id());
        }
        person.comeBack(number == null ? null : seal.index(number));
        save(person);
        changed("people.came-back", person, null, null, null);
    }

    /** Records that somebody looked at what is masked; refused without a reason. */
    void opened(Person person, String reason, String fields) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "people.open.reason", LONGEST_REASON);
        }
        changed("people.opened", person, null, Values.named("fields", fields), said);
    }

    /** A code that nobody at the school has. */
    String freeCode(UnitId school) {
        long number = records.countBySchoolIdAndCodeStartingWith(school.value(), MADE_UP) + 1;
        while (taken(school, MADE_UP + number, null)) {
            number++;
        }
        return MADE_UP + number;
    }

    private void check(UnitId school, PersonId id, PersonDraft draft) {
        drafts.check(draft);
        PersonRules.check(draft, clock.today());
        if (draft.clazz() != null && !school.equals(schoolOf(draft.clazz()))) {
            throw RuleViolation.at("clazz", "people.class.elsewhere");
        }
        if (taken(school, draft.code(), id)) {
            throw RuleViolation.at("code", "people.code.taken", draft.code());
        }
        if (draft.idNumber() != null) {
            free(IdNumber.read("idNumber", draft.idNumber(), clock.today()), id);
        }
    }

    private boolean taken(UnitId school, String code, @Nullable PersonId by) {
        return jdbc
                .sql("select id from person where school_id = ? and code = ?")
                .params(Ids.bytes(school.value()), code)
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .list()
                .stream()
                .anyMatch(other -> by == null || !other.equals(by.value()));
    }

    /** Refuses a number under which somebody else is in a roster now. */
    private void free(IdNumber number, PersonId of) {
        UUID holder = jdbc.sql("select id from person where id_index = ?")
                .param(seal.index(number))
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .optional()
                .orElse(null);
        if (holder != null && !holder.equals(of.value())) {
            throw numberTaken();
        }
    }

    private static RuleViolation numberTaken() {
        return RuleViolation.at("idNumber", "people.id.taken");
    }

    private @Nullable UnitId schoolOf(ClassId clazz) {
        return jdbc.sql("select school_id from school_class where id = ?")
                .param(Ids.bytes(clazz.value()))
                .query((row, n) -> new UnitId(Ids.read(row.getBytes(1))))
                .optional()
                .orElse(null);
    }

    private Person.@Nullable SealedId sealed(PersonId id, PersonDraft draft) {
        if (draft.idNumber() == null) {
            return null;
        }
        IdNumber number = IdNumber.read("idNumber", draft.idNumber(), clock.today());
        return new Person.SealedId(seal.seal(number, id.value()), seal.index(number));
    }

    /** Whoever enters the same code or number at the same moment comes second, and is told so. */
    private void save(Person person) {
        try {
            records.saveAndFlush(person);
        } catch (DataIntegrityViolationException taken) {
            if (!Transactions.duplicate(taken)) {
                throw taken;
            }
            String cause = Objects.toString(taken.getMostSpecificCause().getMessage(), "");
            throw cause.toLowerCase(Locale.ROOT).contains("person_number")
                    ? numberTaken()
                    : RuleViolation.at("code", "people.code.taken", person.code());
        }
    }

    private static String described(Person person) {
        return Values.named("person-kind", person.kind(), "complete", person.complete());
    }

    private void changed(
            String action, Person person, @Nullable String before, @Nullable String after, @Nullable String reason) {
        audit.changed(new AuditLog.Change(
                action, RECORD, person.id().value().toString(), person.school().value(), before, after, reason));
    }
}
