package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;

/** When a stage of a school opens in a term (开学): planned in a batch, then actually. */
@Entity
class Opening extends Kept {

    @Column(nullable = false)
    private UUID termId;

    @Column(nullable = false)
    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable Integer batch;
    private @Nullable LocalDate plannedDay;
    private @Nullable LocalDate actualDay;

    /** For Hibernate. */
    protected Opening() {}

    Opening(UUID id, UUID termId, UUID schoolId, Stage stage) {
        super(id);
        this.termId = termId;
        this.schoolId = schoolId;
        this.stage = stage;
    }

    void plan(@Nullable Integer inBatch, @Nullable LocalDate day) {
        batch = inBatch;
        plannedDay = day;
    }

    /** Says on which day it opened. */
    void open(LocalDate day) {
        actualDay = day;
    }

    /** Takes back that it opened. */
    void notOpened() {
        actualDay = null;
    }

    UUID schoolId() {
        return schoolId;
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    LocalDate actualDay() {
        return actualDay;
    }

    String inWords() {
        return Values.named("stage", stage, "batch", batch, "planned", plannedDay, "opened", actualDay);
    }
}
