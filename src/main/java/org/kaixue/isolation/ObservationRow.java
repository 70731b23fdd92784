package org.kaixue.isolation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An observation as it stands.
 *
 * @param lastDay the last day, extensions included
 * @param releasedOn null while it goes on
 * @param extensions the earliest first
 * @param days what was entered, the latest first
 */
public record ObservationRow(
        ObservationPlace place,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalDate releasedOn,
        List<Extension> extensions,
        List<ObservedDay> days) {

    public ObservationRow {
        extensions = List.copyOf(extensions);
        days = List.copyOf(days);
    }

    /**
     * It went on for longer.
     *
     * @param lastDay until then
     * @param reason null once the person is forgotten
     */
    public record Extension(LocalDate lastDay, @Nullable String reason, String by) {}

    /** The days up to today of which nothing was entered, the earliest first. */
    public List<LocalDate> missing(LocalDate today) {
        LocalDate end = Optional.ofNullable(releasedOn).filter(lastDay::isAfter).orElse(lastDay);
        LocalDate last = end.isAfter(today) ? today : end;
        Set<LocalDate> entered = days.stream().map(ObservedDay::day).collect(Collectors.toSet());
        return firstDay.isAfter(last)
                ? List.of()
                : firstDay.datesUntil(last.plusDays(1))
                        .filter(day -> !entered.contains(day))
                        .toList();
    }

    /** Whether the last day is past and nobody has released the person. */
    public boolean overdue(LocalDate today) {
        return releasedOn == null && lastDay.isBefore(today);
    }
}
