package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day off on a weekday (放假), or a school day on a weekend (调休上课). */
@Entity
class CalendarException extends Kept {

    @Column(nullable = false)
    private UUID termId;

    private @Nullable UUID countyId;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    @Column(nullable = false)
    private LocalDate exceptionDate;

    @Column(nullable = false)
    private boolean schoolDay;

    @Column(nullable = false)
    private String note;

    /** For Hibernate. */
    protected CalendarException() {}

    CalendarException(
            UUID id,
            UUID termId,
            @Nullable UUID countyId,
            @Nullable Stage stage,
            LocalDate exceptionDate,
            boolean schoolDay,
            String note) {
        super(id);
        this.termId = termId;
        this.countyId = countyId;
        this.stage = stage;
        this.exceptionDate = exceptionDate;
        this.schoolDay = schoolDay;
        this.note = note;
    }

    @Nullable
    UUID countyId() {
        return countyId;
    }

    String inWords() {
        return exceptionDate + (schoolDay ? " is a school day, " : " is a day off, ") + note;
    }
}
