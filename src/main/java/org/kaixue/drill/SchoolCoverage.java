package org.kaixue.drill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.UnitId;

/**
 * How a school stands with all scenarios in a term.
 *
 * @param opens the earliest opening of its stages; null where none is planned
 * @param traits what decides which scenarios concern it
 * @param staff its declared staff; null where none is declared
 * @param standings one for each scenario that is drilled, in their order
 * @param held drills that were held in the term
 */
public record SchoolCoverage(
        UnitId school,
        UnitId county,
        SchoolType type,
        @Nullable LocalDate opens,
        SchoolTraits traits,
        @Nullable Integer staff,
        List<ScenarioStanding> standings,
        int held) {

    public SchoolCoverage {
        standings = List.copyOf(standings);
    }

    private Stream<ScenarioStanding> concerned() {
        return standings.stream().filter(ScenarioStanding::concerned);
    }

    public int scenarios() {
        return (int) concerned().count();
    }

    public int passed() {
        return (int) concerned().filter(ScenarioStanding::passed).count();
    }

    /** Whether it passed all scenarios that concern it. */
    public boolean covered() {
        return concerned().allMatch(ScenarioStanding::passed);
    }

    public int count(Standing standing) {
        return (int)
                standings.stream().filter(one -> one.standing() == standing).count();
    }

    /** How it stands with the scenario with which it stands worst. */
    public Standing worst() {
        return standings.stream()
                .map(ScenarioStanding::standing)
                .min(Comparator.naturalOrder())
                .orElse(Standing.NOT_CONCERNED);
    }

    /** The drill that is to be held next. */
    public @Nullable LocalDate next() {
        return standings.stream()
                .flatMap(one -> Stream.ofNullable(one.next()))
                .flatMap(open -> Stream.ofNullable(open.on()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day by which it has to drill next, also one that is over. */
    public @Nullable LocalDate due() {
        return concerned()
                .flatMap(one -> Stream.ofNullable(one.dueOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public ScenarioStanding of(ScenarioId scenario) {
        return standings.stream()
                .filter(one -> one.scenario().equals(scenario))
                .findFirst()
                .orElseThrow();
    }
}
