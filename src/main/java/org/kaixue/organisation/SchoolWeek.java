package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;

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

    /** Holds school on these days; boarding schools on those. */
    void hold(Set<DayOfWeek> days, Set<DayOfWeek> boarderDays) {
        weekdays = mask(days);
        boarderWeekdays = mask(boarderDays);
    }

    private static int mask(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    /** The days of a mask, Monday first. */
    static Set<DayOfWeek> days(int mask) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((mask >> (day.getValue() - 1) & 1) == 1) {
                days.add(day);
            }
        }
        return Collections.unmodifiableSet(days);
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
        return Values.named("stage", stage, "weekdays", names(weekdays), "boarder-weekdays", names(boarderWeekdays));
    }

    private static String names(int mask) {
        return days(mask).stream().map(DayOfWeek::name).collect(Collectors.joining(", "));
    }
}
