package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.RuleViolation;

/** A class (班级): its grade follows from the school year. */
@Entity
class SchoolClass extends Kept {

    @Column(nullable = false)
    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(nullable = false)
    private int entryYear;

    @Column(nullable = false)
    private int number;

    private @Nullable LocalDate closedOn;

    /** For Hibernate. */
    protected SchoolClass() {}

    SchoolClass(UUID id, UUID schoolId, Stage stage, int entryYear, int number) {
        super(id);
        this.schoolId = schoolId;
        this.stage = stage;
        this.entryYear = entryYear;
        this.number = number;
    }

    void rename(Stage otherStage, int otherYear, int otherNumber) {
        stage = otherStage;
        entryYear = otherYear;
        number = otherNumber;
    }

    String inWords() {
        return Values.named("stage", stage, "entry-year", entryYear, "number", number, "closed", closedOn);
    }

    /** Closes it: from this day on it counts nowhere. */
    void close(LocalDate day) {
        if (closedOn != null) {
            throw new RuleViolation("organisation.class.closed-already", closedOn);
        }
        closedOn = day;
    }

    void reopen() {
        closedOn = null;
    }

    UUID schoolId() {
        return schoolId;
    }

    Stage stage() {
        return stage;
    }

    int entryYear() {
        return entryYear;
    }

    int number() {
        return number;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }
}
