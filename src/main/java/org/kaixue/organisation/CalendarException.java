package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;

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

    CalendarException(UUID id, ExceptionDraft draft) {
        super(id);
        this.termId = draft.term().value();
        this.countyId = draft.county() == null ? null : draft.county().value();
        this.stage = draft.stage();
        this.exceptionDate = draft.day();
        say(draft.schoolDay(), draft.note());
    }

    /** Says whether school is held on the day, and why. */
    final void say(boolean held, String why) {
        schoolDay = held;
        note = why;
    }

    @Nullable
    UUID countyId() {
        return countyId;
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    String inWords() {
        return Values.named("stage", stage, "day", exceptionDate, "school-day", schoolDay, "note", note);
    }
}
