package org.kaixue.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.DeclaredRow.State;

/** Tells of each declaration what it changed and what has become of it. */
final class DeclaredHistory {

    private final LocalDate today;

    DeclaredHistory(LocalDate today) {
        this.today = today;
    }

    /** The rows of all classes and the staff, the latest entry first. */
    List<DeclaredRow> of(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(entry -> Optional.ofNullable(entry.of())))
                .values()
                .stream()
                .flatMap(one -> ofOne(one).stream())
                .sorted(Comparator.comparing(DeclaredRow::enteredAt)
                        .thenComparing(row -> row.id().value())
                        .reversed())
                .toList();
    }

    private List<DeclaredRow> ofOne(List<Entry> entries) {
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparing(Entry::enteredAt)
                        .thenComparing(entry -> entry.id().value()))
                .toList();
        LocalDate holdsFrom = sorted.stream()
                .filter(entry -> entry.standing() && !entry.from().isAfter(today))
                .map(Entry::from)
                .max(Comparator.naturalOrder())
                .orElse(null);
        NavigableMap<LocalDate, Integer> known = new TreeMap<>();
        List<DeclaredRow> rows = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            State state = state(entry, sorted.subList(i + 1, sorted.size()), holdsFrom);
            var earlier = known.floorEntry(entry.from());
            rows.add(entry.row(earlier == null ? null : earlier.getValue(), state));
            if (state != State.TAKEN_BACK) {
                known.put(entry.from(), entry.count());
            }
        }
        return rows;
    }

    private State state(Entry entry, List<Entry> later, @Nullable LocalDate holdsFrom) {
        if (!entry.standing()) {
            return later.stream().anyMatch(other -> other.from().equals(entry.from()))
                    ? State.CORRECTED
                    : State.TAKEN_BACK;
        }
        if (entry.from().isAfter(today)) {
            return State.TO_COME;
        }
        return entry.from().equals(holdsFrom) ? State.HOLDS : State.PAST;
    }

    /** A declaration as it is stored. */
    record Entry(
            DeclarationId id,
            LocalDate from,
            @Nullable ClassId of,
            @Nullable Stage stage,
            @Nullable Integer entryYear,
            @Nullable Integer number,
            int count,
            @Nullable Integer boarders,
            boolean standing,
            Instant enteredAt,
            String enteredBy) {

        private DeclaredRow row(@Nullable Integer before, State state) {
            return new DeclaredRow(
                    id, from, of, stage, entryYear, number, count, boarders, before, state, enteredAt, enteredBy);
        }
    }
}
