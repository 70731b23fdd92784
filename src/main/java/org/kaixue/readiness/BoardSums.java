package org.kaixue.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;

/** How many stages of schools stand where; everything that the board counts is added up from here. */
public record BoardSums(List<Group> groups) {

    public BoardSums {
        groups = List.copyOf(groups);
    }

    /**
     * Stages that are alike.
     *
     * @param state null while nothing was begun
     * @param opened whether the actual opening day is set
     * @param broken whether conditions are broken after opening
     * @param stopped whether a veto fact does not hold
     * @param judged whether the facts were judged yet
     * @param rule of the stage
     */
    public record Group(
            UnitId county,
            @Nullable Integer batch,
            @Nullable LocalDate planned,
            Stage stage,
            @Nullable AssessmentState state,
            boolean opened,
            boolean broken,
            boolean stopped,
            boolean judged,
            ApprovalRule rule,
            int count) {

        /** Approved and, where it has opened, still as it was approved. */
        public boolean ready() {
            return state != null && state.approved() && !broken;
        }

        /** Neither ready nor opened, and nothing that the portal knows speaks against it. */
        public boolean unhindered() {
            return !ready() && !opened && !stopped && judged;
        }

        /** Whether the steps that are left fit into the days until then, one a day. */
        public boolean canBeReady(LocalDate today, LocalDate by) {
            return unhindered() && !today.plusDays(rule.stepsLeft(state)).isAfter(by);
        }

        public boolean unapproved() {
            return opened && (state == null || (!state.approved() && state != AssessmentState.SUSPENDED));
        }

        public boolean toApprove() {
            return state == AssessmentState.PREFECTURE_INSPECTED
                    || (state == AssessmentState.COUNTY_EVALUATED && !rule.inspected());
        }

        /** Whether the board lists it under the filter. */
        public boolean in(BoardFilter filter) {
            return switch (filter) {
                case STOPPED -> stopped && !opened;
                case LAPSED -> state == AssessmentState.LAPSED;
                case BROKEN -> broken;
                case UNAPPROVED -> unapproved();
                case SUSPENDED -> state == AssessmentState.SUSPENDED;
                case TO_APPROVE -> toApprove();
                case RETURNED -> state == AssessmentState.RETURNED;
                case NOT_BEGUN -> (state == null || state == AssessmentState.DRAFT) && !opened;
                case APPROVED -> state == AssessmentState.APPROVED;
                case OPENED -> state == AssessmentState.OPENED;
                case ALL -> true;
            };
        }
    }

    public int count(Predicate<Group> which) {
        return groups.stream().filter(which).mapToInt(Group::count).sum();
    }

    public int of(BoardFilter filter) {
        return count(group -> group.in(filter));
    }

    public int all() {
        return of(BoardFilter.ALL);
    }

    public int ready() {
        return count(Group::ready);
    }

    /** What is planned to open until a day, those that have opened left out. */
    public BoardSums until(LocalDate day) {
        return new BoardSums(groups.stream()
                .filter(group -> !group.opened()
                        && group.planned() != null
                        && !group.planned().isAfter(day))
                .toList());
    }

    /** The days on which something is planned to open that has not. */
    public SortedSet<LocalDate> openingDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Group group : groups) {
            if (group.planned() != null && !group.opened()) {
                days.add(group.planned());
            }
        }
        return days;
    }

    /** The sums by something that each group has; those that have none are left out. */
    public <K extends Comparable<K>> SortedMap<K, BoardSums> by(Function<Group, @Nullable K> what) {
        SortedMap<K, BoardSums> parts = new TreeMap<>();
        for (Group group : groups) {
            K key = what.apply(group);
            if (key != null) {
                parts.merge(key, new BoardSums(List.of(group)), BoardSums::plus);
            }
        }
        return parts;
    }

    public BoardSums of(UnitId county) {
        return new BoardSums(
                groups.stream().filter(group -> group.county().equals(county)).toList());
    }

    private BoardSums plus(BoardSums other) {
        List<Group> both = new ArrayList<>(groups);
        both.addAll(other.groups());
        return new BoardSums(both);
    }
}
