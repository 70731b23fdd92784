package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;

/** A county's level of risk from a day on. */
@Entity
class CountyRisk extends Kept {

    @Column(nullable = false)
    private UUID countyId;

    @Column(nullable = false)
    private LocalDate fromDate;

    @Enumerated(EnumType.STRING)
    private RiskLevel level;

    private @Nullable String note;

    @Column(nullable = false)
    private Instant enteredAt;

    @Column(nullable = false)
    private String enteredBy;

    /** For Hibernate. */
    protected CountyRisk() {}

    CountyRisk(
            UUID id,
            UUID countyId,
            LocalDate fromDate,
            RiskLevel level,
            @Nullable String note,
            Declaration.Entry entry) {
        super(id);
        this.countyId = countyId;
        this.fromDate = fromDate;
        this.level = level;
        this.note = note;
        this.enteredAt = entry.at();
        this.enteredBy = entry.by();
    }

    /** Says otherwise for the same day. */
    void correct(RiskLevel other, @Nullable String otherNote, Declaration.Entry entry) {
        level = other;
        note = otherNote;
        enteredAt = entry.at();
        enteredBy = entry.by();
    }

    String inWords() {
        return Values.named("from", fromDate, "level", level, "note", note);
    }
}
