package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.SchoolDays;
import org.kaixue.organisation.UnitId;

/**
 * A school and the days on which it has school.
 *
 * @param own what it says of its places, the latest first
 */
record Session(UnitId school, UnitId county, boolean boarding, List<StageDays> stages, List<OwnPlace> own) {

    /**
     * A stage of it.
     *
     * @param planned when it is to open; null where that is not set
     * @param actual when it opened; null where it has not
     */
    record StageDays(@Nullable LocalDate planned, @Nullable LocalDate actual, SchoolDays days) {

        boolean on(LocalDate day) {
            return actual != null && !actual.isAfter(day) && days.isSchoolDay(day);
        }
    }

    /** Whether pupils are in school on that day. */
    boolean on(LocalDate day) {
        return stages.stream().anyMatch(stage -> stage.on(day));
    }

    /** The day on which its first stage opened; null where none has. */
    @Nullable
    LocalDate opened() {
        return stages.stream()
                .map(StageDays::actual)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day on which its first stage is to open; null where none is planned. */
    @Nullable
    LocalDate opensOn() {
        return stages.stream()
                .map(StageDays::planned)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    boolean openedBy(LocalDate day) {
        LocalDate first = opened();
        return first != null && !first.isAfter(day);
    }
}
