package org.kaixue.staggering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What comes to a school's gates on a day, slot by slot.
 *
 * @param counts in the order of time, then of the gates
 * @param writable whether the person may enter what was counted
 */
public record GateDay(LocalDate day, List<GateCount> counts, boolean writable) {

    public GateDay {
        counts = List.copyOf(counts);
    }

    public int expected() {
        return counts.stream().mapToInt(GateCount::expected).sum();
    }

    /** Of all slots that were counted. */
    public int counted() {
        return counts.stream()
                .map(GateCount::counted)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many more are expected than were counted, in the slots that were counted; below zero if more came. */
    public int missing() {
        return counts.stream()
                .filter(count -> count.counted() != null)
                .mapToInt(count -> count.expected() - Objects.requireNonNull(count.counted()))
                .sum();
    }

    /** How many slots nobody has counted yet. */
    public int open() {
        return (int) counts.stream().filter(count -> count.counted() == null).count();
    }
}
