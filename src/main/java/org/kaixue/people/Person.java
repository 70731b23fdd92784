package org.kaixue.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;

/** A pupil or a member of staff in a school's roster (花名册), with the form that is kept of everybody. */
@Entity
class Person {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID schoolId;

    private @Nullable UUID classId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PersonKind kind;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    private byte @Nullable [] idSealed;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte @Nullable [] idIndex;

    private boolean boarder;
    private @Nullable String dormitory;
    private @Nullable String dormitoryBed;
    private @Nullable String guardianName;
    private @Nullable String guardianPhone;
    private @Nullable BigDecimal temperature;
    private @Nullable String symptoms;
    private @Nullable String places;
    private @Nullable Boolean contact;
    private @Nullable Boolean registered;

    @Enumerated(EnumType.STRING)
    private @Nullable HealthCode healthCode;

    private boolean restricted;
    private @Nullable String restriction;
    private @Nullable LocalDate formFilledOn;
    private boolean complete;
    private @Nullable LocalDate leftOn;
    private @Nullable UUID importId;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    @Column(nullable = false)
    private Instant enteredAt;

    @Column(nullable = false)
    private String enteredBy;

    /** For Hibernate. */
    protected Person() {}

    Person(PersonId id, UnitId school, PersonDraft draft, @Nullable SealedId sealed, Instant at, String by) {
        this.id = id.value();
        this.schoolId = school.value();
        this.enteredAt = at;
        this.enteredBy = by;
        write(draft, sealed);
    }

    /** What is kept of a citizen's number: the number sealed for this person, and the index by which it is found. */
    record SealedId(byte[] sealed, byte[] index) {}

    /** Takes a form over, all of it. */
    final void write(PersonDraft draft, @Nullable SealedId sealed) {
        kind = draft.kind();
        classId = draft.clazz() == null ? null : draft.clazz().value();
        code = draft.code();
        name = draft.name();
        idSealed = sealed == null ? null : sealed.sealed();
        idIndex = sealed == null ? null : sealed.index();
        boarder = draft.boarder();
        dormitory = draft.dormitory();
        dormitoryBed = draft.bed();
        guardianName = draft.guardianName();
        guardianPhone = draft.guardianPhone();
        temperature = draft.temperature();
        symptoms = draft.symptoms();
        places = draft.places();
        contact = draft.contact();
        registered = draft.registered();
        healthCode = draft.healthCode();
        restricted = draft.restricted();
        restriction = draft.restricted() ? draft.restriction() : null;
        formFilledOn = draft.filledOn();
        complete = FormRule.missing(draft).isEmpty();
    }

    /** The form as it is kept. */
    PersonDraft draft(@Nullable IdNumber number) {
        return new PersonDraft(
                kind,
                classId == null ? null : new ClassId(classId),
                code,
                name,
                number == null ? null : number.value(),
                boarder,
                dormitory,
                dormitoryBed,
                guardianName,
                guardianPhone,
                temperature,
                symptoms,
                places,
                contact,
                registered,
                healthCode,
                restricted,
                restriction,
                formFilledOn);
    }

    /** Leaves the school; the citizen's number is free for the roster of the next. */
    void leave(LocalDate day) {
        if (leftOn != null) {
            throw new RuleViolation("people.left.already", leftOn);
        }
        leftOn = day;
        idIndex = null;
    }

    /** Takes the leaving back. */
    void comeBack(byte @Nullable [] index) {
        leftOn = null;
        idIndex = index;
    }

    PersonId id() {
        return new PersonId(id);
    }

    UnitId school() {
        return new UnitId(schoolId);
    }

    @Nullable
    ClassId clazz() {
        return classId == null ? null : new ClassId(classId);
    }

    PersonKind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    byte @Nullable [] idSealed() {
        return idSealed;
    }

    boolean complete() {
        return complete;
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    @Nullable
    UUID importId() {
        return importId;
    }

    int version() {
        return version == null ? 0 : version;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    String enteredBy() {
        return enteredBy;
    }

    PersonDetails details() {
        return new PersonDetails(id(), code, name, guardianName, guardianPhone);
    }
}
