package org.kaixue.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.compose;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.max;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorAccumulator;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorValueHandle;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaixue.solver.TimefoldModel.Group;
import org.kaixue.solver.TimefoldModel.Line;

/**
 * What must hold, and what is sought, as Timefold's constraint streams. Hard points are people too many; medium points the
 * minute of the end; soft points only show the search the way to an earlier end.
 */
public final class TimefoldRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {seats(rules), apart(rules), queue(rules), end(rules), early(rules)};
    }

    private static Constraint seats(ConstraintFactory rules) {
        return rules.forEach(Group.class)
                .flatten(Group::sittings)
                .groupBy((group, sitting) -> sitting, sum((group, sitting) -> group.people()))
                .filter((sitting, people) -> people > sitting.seats())
                .penalize(HardMediumSoftScore.ONE_HARD, (sitting, people) -> people - sitting.seats())
                .asConstraint("seats");
    }

    private static Constraint apart(ConstraintFactory rules) {
        return rules.forEach(Group.class)
                .filter(group -> group.cohort().apart() != null)
                .join(
                        rules.forEach(Group.class)
                                .filter(group -> group.cohort().apart() != null),
                        Joiners.equal(group -> group.start().place().id()),
                        Joiners.lessThan(Group::getId),
                        Joiners.overlapping(group -> group.start().minute(), Group::gone))
                .filter((one, other) ->
                        !Objects.equals(one.cohort().apart(), other.cohort().apart()))
                .penalize(HardMediumSoftScore.ONE_HARD, (one, other) -> Math.min(one.people(), other.people()))
                .asConstraint("apart");
    }

    private static Constraint queue(ConstraintFactory rules) {
        return rules.forEach(Group.class)
                .groupBy(group -> group.start().line(), new Queueing())
                .filter((line, queue) -> queue.over() > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, (line, queue) -> queue.over())
                .asConstraint("queue");
    }

    private static Constraint end(ConstraintFactory rules) {
        return rules.forEach(Group.class)
                .groupBy(
                        group -> group.start().line(),
                        compose(
                                new Queueing(),
                                max(Group::leaves),
                                (queue, leaves) -> Math.max(queue.served(), Objects.requireNonNull(leaves))))
                .groupBy(max((Line line, Integer end) -> end))
                .penalize(HardMediumSoftScore.ONE_MEDIUM, end -> end)
                .asConstraint("end");
    }

    /** Squared, so that it is worth more to bring the last forward than those before them. */
    private static Constraint early(ConstraintFactory rules) {
        return rules.forEach(Group.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        group -> (long) group.people()
                                * group.start().step()
                                * group.start().step())
                .asConstraint("early");
    }

    /**
     * What becomes of a line.
     *
     * @param over people who wait too long or past the latest end, of all steps
     * @param served the minute at which the last is through
     */
    record Queue(long over, int served) {}

    /** Who comes to a line, by the step at which they start. */
    static final class Coming {

        private final TreeMap<Integer, Integer> people = new TreeMap<>();
        private @Nullable Line line;

        void count(Line where, int step, int more) {
            line = where;
            people.merge(step, more, Integer::sum);
        }

        void uncount(int step, int fewer) {
            people.merge(step, -fewer, (before, change) -> before + change == 0 ? null : before + change);
        }

        Queue queue() {
            return line == null || people.isEmpty() ? new Queue(0, 0) : queue(line);
        }

        private Queue queue(Line line) {
            Service service = line.service();
            long over = 0;
            long left = 0;
            int served = line.first();
            int last = people.lastKey();
            for (int step = people.firstKey(); step <= last; step++) {
                int come = people.getOrDefault(step, 0);
                long waiting = left + (long) come * service.minutes();
                left = Math.max(0, waiting - (long) service.people() * line.step());
                long height = service.spread() ? left : waiting;
                over += Math.max(0, Math.ceilDiv(height - line.most(step), service.minutes()));
                if (come > 0) {
                    served = Math.max(served, line.come(step) + (int) Math.ceilDiv(height, (long) service.people()));
                }
            }
            return new Queue(over, served);
        }
    }

    /** Adds up who comes, so that a move changes two numbers and one queue. */
    record Queueing() implements UniConstraintCollector<Group, Coming, Queue> {

        @Override
        public Supplier<Coming> supplier() {
            return Coming::new;
        }

        @Override
        public BiFunction<Coming, Group, Runnable> accumulator() {
            return (UniConstraintCollectorAccumulator<Coming, Group>) Counted::new;
        }

        @Override
        public Function<Coming, @Nullable Queue> finisher() {
            return Coming::queue;
        }
    }

    /** A group in a line; remembers where it was counted, for by the time it is taken out it has moved. */
    private static final class Counted implements UniConstraintCollectorValueHandle<Group> {

        private final Coming coming;
        private int step;
        private int people;

        Counted(Coming coming) {
            this.coming = coming;
        }

        @Override
        public void add(@Nullable Group group) {
            Group added = Objects.requireNonNull(group);
            step = added.start().step();
            people = added.people();
            coming.count(added.start().line(), step, people);
        }

        @Override
        public void remove() {
            coming.uncount(step, people);
        }
    }
}
