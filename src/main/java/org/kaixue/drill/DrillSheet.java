package org.kaixue.drill;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Stage;

/**
 * A drill with all that belongs to it.
 *
 * @param steps those that concern its school
 * @param leftOut those of its edition that do not
 * @param classes that there were when it began; none before
 * @param mayRun whether the reader may start it and touch
 * @param mayWrite whether the reader may plan, judge and close it
 */
public record DrillSheet(
        DrillRow drill,
        Edition edition,
        String scenarioCode,
        List<Line> steps,
        List<Edition.Step> leftOut,
        List<Clazz> classes,
        Map<DrillRole, String> roles,
        Map<Criterion, Integer> scores,
        boolean mayRun,
        boolean mayWrite) {

    /** Steps that were not done, or not yet. */
    public int open() {
        return (int) steps.stream().filter(line -> line.done() == null).count();
    }

    /** Steps that were done after their limit. */
    public int late() {
        return (int) steps.stream().filter(this::late).count();
    }

    public boolean late(Line line) {
        return line.done() != null
                && after(line.done()).compareTo(Duration.ofMinutes(line.step().limit())) > 0;
    }

    /** How long after the drill began. */
    public Duration after(Moment moment) {
        Moment started = drill.started();
        return started == null ? Duration.ZERO : Duration.between(started.at(), moment.at());
    }

    public int answered() {
        return (int) classes.stream().filter(one -> one.answered() != null).count();
    }

    /** Points so far. */
    public int points() {
        return scores.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * A step.
     *
     * @param done null where it was not
     */
    public record Line(Edition.Step step, @Nullable Moment done) {}

    /**
     * A class.
     *
     * @param answered when it answered that all its pupils are there; null where it did not
     */
    public record Clazz(
            ClassId id,
            Stage stage,
            int grade,
            int number,
            @Nullable Moment answered) {

        static final Comparator<Clazz> YOUNGEST_FIRST =
                Comparator.comparing(Clazz::stage).thenComparing(Clazz::grade).thenComparing(Clazz::number);
    }
}
