package org.kaixue.people;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureDefinition;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.FigureSource;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitKind;
import org.springframework.stereotype.Service;

/** The figures of people; what schools have not said stands beside the value, and is never counted as nobody. */
@Service
public class PeopleFigures implements FigureSource {

    private static final String PEOPLE = "people.figure.unit.people";
    private static final String NO_ROSTER = "people.figure.incomplete.roster";

    private static final FigureDefinition ROSTER = definition("people.figure.roster", PEOPLE);
    private static final FigureDefinition DECLARED = definition("people.figure.declared", PEOPLE);
    private static final FigureDefinition FORMS = definition("people.figure.forms", "people.figure.unit.forms");
    private static final FigureDefinition RESTRICTED = definition("people.figure.restricted", PEOPLE);
    private static final FigureDefinition AWAY_PUPILS = definition("people.figure.away-pupils", PEOPLE);
    private static final FigureDefinition AWAY_STAFF = definition("people.figure.away-staff", PEOPLE);
    private static final FigureDefinition FOLLOWED = definition("people.figure.followed", PEOPLE);
    private static final FigureDefinition AID = definition("people.figure.aid", PEOPLE);
    private static final FigureDefinition TEAMS = definition("people.figure.teams", "people.figure.unit.teams");
    private static final FigureDefinition SERVED = definition("people.figure.served", "people.figure.unit.schools");
    private static final FigureDefinition ROUNDS = definition("people.figure.rounds", "people.figure.unit.rounds");
    private static final FigureDefinition CHECKED = definition("people.figure.checked", PEOPLE);

    private static final Set<FigureDefinition> OF_ROSTERS = Set.of(ROSTER, DECLARED, FORMS, RESTRICTED);
    private static final Set<FigureDefinition> OF_RETURNS = Set.of(AWAY_PUPILS, AWAY_STAFF);
    private static final Set<FigureDefinition> OF_PLEDGES = Stream.of(PledgeKind.values())
            .flatMap(kind -> Stream.of(signed(kind), expected(kind)))
            .collect(Collectors.toSet());
    private static final Set<FigureDefinition> OF_TEAMS = Set.of(TEAMS, SERVED);
    private static final Set<FigureDefinition> OF_ROUNDS = Set.of(ROUNDS, CHECKED);

    private final RosterTotals rosters;
    private final Returns returns;
    private final FollowUps followUps;
    private final Pledges pledges;
    private final AidTeachers aid;
    private final Teams teams;
    private final Screenings screenings;
    private final CareOffice office;
    private final Terms terms;

    PeopleFigures(
            RosterTotals rosters,
            Returns returns,
            FollowUps followUps,
            Pledges pledges,
            AidTeachers aid,
            Teams teams,
            Screenings screenings,
            CareOffice office,
            Terms terms) {
        this.rosters = rosters;
        this.returns = returns;
        this.followUps = followUps;
        this.pledges = pledges;
        this.aid = aid;
        this.teams = teams;
        this.screenings = screenings;
        this.office = office;
        this.terms = terms;
    }

    @Override
    public List<FigureDefinition> definitions() {
        List<FigureDefinition> all =
                new ArrayList<>(List.of(ROSTER, DECLARED, FORMS, RESTRICTED, AWAY_PUPILS, AWAY_STAFF, FOLLOWED));
        for (PledgeKind kind : PledgeKind.values()) {
            all.add(signed(kind));
            all.add(expected(kind));
        }
        all.addAll(List.of(AID, TEAMS, SERVED, ROUNDS, CHECKED));
        return all;
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        List<Figure> figures = new ArrayList<>();
        if (asked(OF_ROSTERS, keys)) {
            rosters(scope, figures);
        }
        if (asked(OF_RETURNS, keys)) {
            returns(scope, figures);
        }
        if (keys.contains(FOLLOWED.key())) {
            figures.add(figure(
                    FOLLOWED,
                    scope,
                    sum(followUps.counts(scope.unit()), FollowUpCount::running),
                    null,
                    0,
                    "people/follow-up"));
        }
        if (asked(OF_PLEDGES, keys)) {
            pledges(scope, figures);
        }
        if (keys.contains(AID.key())) {
            figures.add(figure(AID, scope, sum(aid.counts(scope.unit()), AidCount::arrived), null, 0, "people/aid"));
        }
        if (asked(OF_TEAMS, keys)) {
            TeamSheet sheet = teams.of(scope.unit());
            figures.add(figure(TEAMS, scope, sheet.teams().size(), null, 0, "people/teams"));
            figures.add(figure(SERVED, scope, sheet.served(), null, 0, "people/teams"));
        }
        if (asked(OF_ROUNDS, keys)) {
            rounds(scope, figures);
        }
        return figures.stream()
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    private void rosters(FigureScope scope, List<Figure> figures) {
        List<RosterTotal> totals = rosters.of(scope.unit(), scope.term());
        int without = (int) totals.stream().filter(total -> total.people() == 0).count();
        int undeclared =
                (int) totals.stream().filter(total -> total.declared() == null).count();
        figures.add(figure(ROSTER, scope, sum(totals, RosterTotal::people), NO_ROSTER, without, "people"));
        figures.add(figure(
                DECLARED,
                scope,
                sum(totals, total -> total.declared() == null ? 0 : total.declared()),
                "people.figure.incomplete.declared",
                undeclared,
                "people"));
        figures.add(figure(FORMS, scope, sum(totals, RosterTotal::complete), NO_ROSTER, without, "people"));
        figures.add(figure(RESTRICTED, scope, sum(totals, RosterTotal::restricted), NO_ROSTER, without, "people"));
    }

    private void returns(FigureScope scope, List<Figure> figures) {
        List<AwayCount> counts = returns.counts(scope.unit(), scope.term());
        int unchecked = (int) counts.stream().filter(count -> !count.whole()).count();
        String why = "people.figure.incomplete.unchecked";
        figures.add(figure(AWAY_PUPILS, scope, sum(counts, AwayCount::pupils), why, unchecked, "people/away"));
        figures.add(figure(AWAY_STAFF, scope, sum(counts, AwayCount::staff), why, unchecked, "people/away"));
    }

    private void pledges(FigureScope scope, List<Figure> figures) {
        List<PledgeCount> counts = pledges.counts(scope.unit(), scope.term());
        int without = (int) counts.stream().filter(PledgeCount::unknown).count();
        for (PledgeKind kind : PledgeKind.values()) {
            figures.add(figure(
                    signed(kind),
                    scope,
                    sum(counts, count -> count.signed(kind)),
                    NO_ROSTER,
                    without,
                    "people/pledges"));
            figures.add(figure(
                    expected(kind),
                    scope,
                    sum(counts, count -> count.expected(kind)),
                    NO_ROSTER,
                    without,
                    "people/pledges"));
        }
    }

    /** Of the latest round that has begun. */
    private void rounds(FigureScope scope, List<Figure> figures) {
        List<RoundRow> begun = screenings.rounds(scope.unit(), scope.term()).stream()
                .filter(round -> !round.draft().from().isAfter(office.today()))
                .toList();
        figures.add(figure(ROUNDS, scope, begun.size(), null, 0, "people/screening"));
        RoundRow last = begun.isEmpty() ? null : begun.getFirst();
        Long checked = last == null ? null : last.checked();
        figures.add(figure(
                CHECKED,
                scope,
                checked == null ? null : BigDecimal.valueOf(checked),
                "people.figure.incomplete.round",
                last == null ? 0 : last.missing(),
                "people/screening"));
    }

    private static boolean asked(Set<FigureDefinition> definitions, Collection<String> keys) {
        return definitions.stream().anyMatch(definition -> keys.contains(definition.key()));
    }

    private static <T> int sum(List<T> rows, ToIntFunction<T> value) {
        return rows.stream().mapToInt(value).sum();
    }

    private Figure figure(
            FigureDefinition definition, FigureScope scope, int value, @Nullable String why, int missing, String page) {
        return figure(definition, scope, BigDecimal.valueOf(value), why, missing, page);
    }

    private Figure figure(
            FigureDefinition definition,
            FigureScope scope,
            @Nullable BigDecimal value,
            @Nullable String why,
            int missing,
            String page) {
        String link = page + "?unit=" + office.units().tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code();
        return new Figure(
                definition,
                scope,
                office.clock().now(),
                value,
                why == null || missing == 0 ? null : new Figure.Incomplete(why, missing),
                link);
    }

    private static FigureDefinition signed(PledgeKind kind) {
        return definition("people.figure.pledges-signed." + kind, "people.figure.unit.pledges");
    }

    private static FigureDefinition expected(PledgeKind kind) {
        return definition("people.figure.pledges-expected." + kind, "people.figure.unit.pledges");
    }

    private static FigureDefinition definition(String key, String unitKey) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), unitKey);
    }
}
