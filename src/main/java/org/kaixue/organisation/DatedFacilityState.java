package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;

/** The state of a facility from a day on. */
@Entity
@Table(name = "facility_state")
class DatedFacilityState extends Kept {

    @Column(nullable = false)
    private UUID facilityId;

    @Column(nullable = false)
    private UUID schoolId;

    @Column(nullable = false)
    private LocalDate fromDate;

    @Enumerated(EnumType.STRING)
    private FacilityState state;

    private @Nullable String note;

    @Column(nullable = false)
    private Instant enteredAt;

    @Column(nullable = false)
    private String enteredBy;

    /** For Hibernate. */
    protected DatedFacilityState() {}

    DatedFacilityState(
            UUID id,
            Facility of,
            LocalDate fromDate,
            FacilityState state,
            @Nullable String note,
            Declaration.Entry entry) {
        super(id);
        this.facilityId = of.id();
        this.schoolId = of.schoolId();
        this.fromDate = fromDate;
        this.state = state;
        this.note = note;
        this.enteredAt = entry.at();
        this.enteredBy = entry.by();
    }

    /** Says otherwise for the same day. */
    void correct(FacilityState other, @Nullable String otherNote, Declaration.Entry entry) {
        state = other;
        note = otherNote;
        enteredAt = entry.at();
        enteredBy = entry.by();
    }

    boolean says(FacilityState other, @Nullable String otherNote) {
        return state == other && Objects.equals(note, otherNote);
    }

    String inWords() {
        return Values.named("from", fromDate, "state", state, "note", note);
    }
}
