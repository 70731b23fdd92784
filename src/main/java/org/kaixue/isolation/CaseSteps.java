package org.kaixue.isolation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done in a case so far; immutable. A case always has its detection. */
public final class CaseSteps {

    private final Map<CaseStep, StepRow> rows = new EnumMap<>(CaseStep.class);

    public CaseSteps(Collection<StepRow> rows) {
        rows.forEach(row -> this.rows.put(row.step(), row));
    }

    /** What is said of a step; empty while nothing is. */
    public Optional<StepRow> of(CaseStep step) {
        return Optional.ofNullable(rows.get(step));
    }

    /** When a step was done; empty if it was not, or does not apply. */
    public Optional<Instant> happened(CaseStep step) {
        return of(step).flatMap(row -> Optional.ofNullable(row.happenedAt()));
    }

    /** All that is said, in the usual order. */
    public Collection<StepRow> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    public boolean done(CaseStep step) {
        return happened(step).isPresent();
    }

    /** Steps of which nothing is said, the closing left out. */
    public List<CaseStep> open() {
        return Stream.of(CaseStep.values())
                .filter(step -> step != CaseStep.CLOSED && !rows.containsKey(step))
                .toList();
    }

    /** The first of the steps of which nothing is said; the closing at the last. */
    public CaseStep next() {
        return open().stream().findFirst().orElse(CaseStep.CLOSED);
    }

    /** The clocks of the timed steps; a step that does not apply has none, and a closed case stops those that run. */
    public List<StepClock> clocks(CaseValues values, Instant now) {
        Instant detected = happened(CaseStep.DETECTED).orElse(now);
        Instant end = happened(CaseStep.CLOSED).orElse(now);
        return CaseStep.timed().stream()
                .filter(step -> of(step).filter(StepRow::skipped).isEmpty())
                .map(step -> {
                    Duration taken = Duration.between(detected, happened(step).orElse(end));
                    return new StepClock(
                            step,
                            taken.isNegative() ? Duration.ZERO : taken,
                            values.limit(step),
                            !done(step) && !done(CaseStep.CLOSED));
                })
                .toList();
    }
}
