package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/** Something a school declared as it is from a day on. A later word for the same day corrects it, and it is kept. */
@MappedSuperclass
abstract class Declaration extends Kept {

    @Column(nullable = false)
    private UUID schoolId;

    @Column(nullable = false)
    private LocalDate fromDate;

    private @Nullable LocalDate standingFrom;

    @Column(nullable = false)
    private Instant enteredAt;

    @Column(nullable = false)
    private String enteredBy;

    /** For Hibernate. */
    protected Declaration() {}

    protected Declaration(UUID id, UUID schoolId, LocalDate fromDate, Entry entry) {
        super(id);
        this.schoolId = schoolId;
        this.fromDate = fromDate;
        this.standingFrom = fromDate;
        this.enteredAt = entry.at();
        this.enteredBy = entry.by();
    }

    /** Takes it back, because another corrects it or because it was never true. */
    void withdraw() {
        if (standingFrom == null) {
            throw new RuleViolation("organisation.headcount.withdrawn-already");
        }
        standingFrom = null;
    }

    /** Stands again, because what corrected it was taken back. */
    void standAgain() {
        standingFrom = fromDate;
    }

    /** Whether both say how many there are of the same from the same day on. */
    boolean sameDayAs(Declaration other) {
        return about().equals(other.about()) && fromDate.equals(other.fromDate);
    }

    /** The class or the school whose people were counted. */
    abstract UUID about();

    /** The table, as the audit names it. */
    abstract String kind();

    /** What it says, as a person can read it. */
    abstract String inWords();

    UUID schoolId() {
        return schoolId;
    }

    LocalDate fromDate() {
        return fromDate;
    }

    @Nullable
    LocalDate standingFrom() {
        return standingFrom;
    }

    /** Who entered something, and when. */
    record Entry(Instant at, String by) {}
}
