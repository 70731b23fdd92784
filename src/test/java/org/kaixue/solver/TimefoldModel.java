package org.kaixue.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem as Timefold takes it: each cohort is given one of the starts at which its own time and the place allow it. */
@PlanningSolution
public class TimefoldModel {

    private List<Group> groups = new ArrayList<>();
    private @Nullable HardMediumSoftScore score;

    /** Timefold's own, for its copies. */
    public TimefoldModel() {}

    private TimefoldModel(List<Group> groups) {
        this.groups = groups;
    }

    /** @param latestEnd by when all must be over */
    static TimefoldModel of(Problem problem, int latestEnd) {
        List<Start> starts = starts(problem, latestEnd);
        List<Group> groups = new ArrayList<>();
        for (Cohort cohort : problem.cohorts()) {
            List<Start> possible =
                    starts.stream().filter(start -> may(problem, cohort, start)).toList();
            groups.add(new Group(groups.size(), cohort, possible, problem.step()));
        }
        return new TimefoldModel(groups);
    }

    private static List<Start> starts(Problem problem, int latestEnd) {
        List<Start> starts = new ArrayList<>();
        for (Place place : problem.places()) {
            Line line = new Line(problem.service(place.service()), problem.first(), problem.step(), latestEnd);
            List<Sitting> sittings = new ArrayList<>();
            for (int minute = problem.first(); minute <= place.open().to(); minute += problem.step()) {
                sittings.add(new Sitting(place.id(), minute, place.seats()));
            }
            for (int step = 0; step < sittings.size(); step++) {
                starts.add(new Start(place, step, sittings.get(step).minute(), line, sittings));
            }
        }
        return starts;
    }

    private static boolean may(Problem problem, Cohort cohort, Start start) {
        Slot pinned = problem.pinned().get(cohort.id());
        int shortest = start.line().service().spread() ? Math.max(cohort.stay(), problem.step()) : cohort.stay();
        return cohort.people() <= start.place().seats()
                && start.minute() + shortest <= start.line().latestEnd()
                && cohort.mayBeAt(start.place().id(), start.minute())
                && start.place().open().covers(start.minute(), start.minute() + cohort.stay())
                && (pinned == null || pinned.equals(start.slot()));
    }

    /** Whether each cohort can be somewhere if it is alone. */
    boolean each() {
        return groups.stream().noneMatch(group -> group.getPossible().isEmpty());
    }

    Plan plan() {
        Map<UUID, Slot> slots = new HashMap<>();
        groups.forEach(group -> slots.put(group.cohort().id(), group.start().slot()));
        return new Plan(slots);
    }

    @PlanningEntityCollectionProperty
    public List<Group> getGroups() {
        return groups;
    }

    public void setGroups(List<Group> groups) {
        this.groups = groups;
    }

    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    /** The seats of a place at a step. */
    record Sitting(UUID place, int minute, int seats) {}

    /** What people queue for, as of the problem's first minute, and by when all must be through. */
    record Line(Service service, int first, int step, int latestEnd) {

        /** When the last of a step have come. */
        int come(int at) {
            return first + (service.spread() ? at + 1 : at) * step;
        }

        /** How long the queue of a step may be, in parts of a person. */
        long most(int at) {
            return (long) service.people() * Math.min(service.longestQueue(), Math.max(0, latestEnd - come(at)));
        }
    }

    /**
     * A place and a step.
     *
     * @param sittings of the place, all of them
     */
    public record Start(Place place, int step, int minute, Line line, List<Sitting> sittings) {

        Slot slot() {
            return new Slot(place.id(), minute);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** A cohort to which Timefold gives a start. */
    @PlanningEntity(comparatorClass = Difficulty.class)
    public static class Group {

        private int id;
        private @Nullable Cohort cohort;
        private List<Start> possible = List.of();
        private int step;
        private @Nullable Start start;

        /** Timefold's own, for its copies. */
        public Group() {}

        Group(int id, Cohort cohort, List<Start> possible, int step) {
            this.id = id;
            this.cohort = cohort;
            this.possible = possible;
            this.step = step;
        }

        @PlanningId
        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }

        @ValueRangeProvider
        public List<Start> getPossible() {
            return possible;
        }

        @PlanningVariable
        public @Nullable Start getStart() {
            return start;
        }

        public void setStart(@Nullable Start start) {
            this.start = start;
        }

        Cohort cohort() {
            return Objects.requireNonNull(cohort);
        }

        Start start() {
            return Objects.requireNonNull(start);
        }

        int people() {
            return cohort().people();
        }

        int leaves() {
            return start().minute() + cohort().stay();
        }

        /** Those who only pass are there until the next start. */
        int gone() {
            return start().minute() + (cohort().stay() == 0 ? step : cohort().stay());
        }

        /** The sittings during which its seats are used or cleaned. */
        List<Sitting> sittings() {
            Place place = start().place();
            if (!place.limited()) {
                return List.of();
            }
            int until = start().step() + Math.ceilDiv(cohort().stay() + place.gap(), step);
            return start().sittings()
                    .subList(start().step(), Math.min(until, start().sittings().size()));
        }
    }

    /** Those who can start at the fewest moments last, among them the largest: Timefold takes the hardest first. */
    public static final class Difficulty implements Comparator<Group> {

        private static final Comparator<Group> HARDER = Comparator.comparingInt(
                        (Group group) -> -group.getPossible().size())
                .thenComparingInt(Group::people);

        @Override
        public int compare(Group one, Group other) {
            return HARDER.compare(one, other);
        }
    }
}
