package org.kaixue.isolation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonRow;

/** A person who fell ill at school, from the detection to the closing; what was done is in {@link StepBook}. */
@Entity
@Table(name = "illness_case")
class IllnessCase {

    @Id
    private UUID id;

    private UUID schoolId;

    /** Null once the person is forgotten. */
    private @Nullable UUID personId;

    /** The person while the case is open, so that the schema refuses a second one. */
    private @Nullable UUID openPersonId;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    private @Nullable UUID classId;
    private @Nullable String dormitory;

    @Enumerated(EnumType.STRING)
    private Illness illness;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant detectedAt;
    private @Nullable Instant closedAt;
    private Instant begunAt;
    private String begunBy;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected IllnessCase() {}

    IllnessCase(CaseId id, PersonRow person, Illness illness, Instant detectedAt, Instant now, String by) {
        this.id = id.value();
        schoolId = person.school().value();
        personId = person.id().value();
        openPersonId = personId;
        kind = person.kind();
        classId = person.clazz() == null ? null : person.clazz().value();
        dormitory = person.dormitory();
        this.illness = illness;
        this.detectedAt = detectedAt;
        state = CaseState.OPEN;
        begunAt = now;
        begunBy = by;
    }

    /** The doctor thinks otherwise now of what it is. */
    void judge(Illness other) {
        CaseRules.open(state);
        illness = other;
    }

    void detected(Instant at) {
        detectedAt = at;
    }

    void close(Instant at) {
        become(CaseState.CLOSED);
        closedAt = at;
        openPersonId = null;
    }

    void reopen() {
        become(CaseState.OPEN);
        closedAt = null;
        openPersonId = personId;
    }

    void withdraw() {
        become(CaseState.WITHDRAWN);
        openPersonId = null;
    }

    private void become(CaseState next) {
        if (!state.mayBecome(next)) {
            throw new RuleViolation("cases.case.not-open");
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    UnitId school() {
        return new UnitId(schoolId);
    }

    CaseState state() {
        return state;
    }

    Illness illness() {
        return illness;
    }

    @Nullable
    PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    @Nullable
    ClassId clazz() {
        return classId == null ? null : new ClassId(classId);
    }

    @Nullable
    String dormitory() {
        return dormitory;
    }
}
