package org.kaixue.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;

/**
 * What opens together.
 *
 * @param number null for what is in no batch
 * @param openings one for each stage of a school
 */
public record BatchRow(@Nullable Integer number, List<BatchOpening> openings, LocalDate today) {

    public BatchRow {
        openings = openings.stream()
                .sorted(Comparator.comparing((BatchOpening one) -> one.state(today)))
                .toList();
    }

    public Set<Stage> stages() {
        return openings.stream().map(BatchOpening::stage).collect(Collectors.toCollection(TreeSet::new));
    }

    public @Nullable LocalDate first() {
        return openings.stream()
                .map(BatchOpening::planned)
                .filter(day -> day != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public @Nullable LocalDate last() {
        return openings.stream()
                .map(BatchOpening::planned)
                .filter(day -> day != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public int schools() {
        return (int) openings.stream().map(BatchOpening::school).distinct().count();
    }

    public int opened() {
        return count(BatchState.OPENED);
    }

    public int count(BatchState state) {
        return (int) openings.stream().filter(one -> one.state(today) == state).count();
    }

    /** The worst of its openings. */
    public BatchState state() {
        return openings.stream()
                .map(one -> one.state(today))
                .min(Comparator.naturalOrder())
                .orElse(BatchState.PLANNED);
    }
}
