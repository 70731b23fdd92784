package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The weekdays on which school is held, for a county or all, for a stage or all. */
@Entity
class SchoolWeek extends Kept {

    @Column(nullable = false)
    private UUID termId;

    private @Nullable UUID countyId;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    @Column(nullable = false)
    private int weekdays;

    @Column(nullable = false)
    private int boarderWeekdays;

    /** For Hibernate. */
    protected SchoolWeek() {}

    SchoolWeek(UUID id, UUID termId, @Nullable UUID countyId, @Nullable Stage stage) {
        super(id);
        this.termId = termId;
        this.countyId = countyId;
        this.stage = stage;
    }

    void hold(int days, int boarderDays) {
        weekdays = days;
        boarderWeekdays = boarderDays;
    }

    UUID termId() {
        return termId;
    }

    @Nullable
    UUID countyId() {
        return countyId;
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    int weekdays() {
        return weekdays;
    }

    int boarderWeekdays() {
        return boarderWeekdays;
    }
}
