package org.kaixue.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactLinks;
import org.kaixue.figures.FactSource;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.FigureScope;
import org.springframework.stereotype.Service;

/** Whether everybody of a school has a form and has pledged, and whether it has said who is not back. */
@Service
class PeopleFacts implements FactSource {

    private static final String FORMS = "people.fact.forms";
    private static final String PLEDGES = "people.fact.pledges";
    private static final String NOT_RETURNED = "people.fact.not-returned";
    private static final String NO_ROSTER = "people.fact.no-roster";
    private static final String UNDECLARED = "people.fact.undeclared";

    private final RosterTotals rosters;
    private final Pledges pledges;
    private final Returns returns;
    private final FactLinks links;

    PeopleFacts(RosterTotals rosters, Pledges pledges, Returns returns, FactLinks links) {
        this.rosters = rosters;
        this.pledges = pledges;
        this.returns = returns;
        this.links = links;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(FORMS), new FactDefinition(PLEDGES), new FactDefinition(NOT_RETURNED));
    }

    @Override
    public List<Fact> judge(FigureScope scope, Collection<String> keys) {
        List<Fact> facts = new ArrayList<>();
        if (keys.contains(FORMS)) {
            rosters.of(scope.unit(), scope.term()).forEach(count -> facts.add(forms(count, scope)));
        }
        if (keys.contains(PLEDGES)) {
            pledges.counts(scope.unit(), scope.term()).forEach(count -> facts.add(pledges(count, scope)));
        }
        if (keys.contains(NOT_RETURNED)) {
            returns.counts(scope.unit(), scope.term()).forEach(count -> facts.add(notReturned(count, scope)));
        }
        return facts;
    }

    /** A form for each of the roster, and a roster that has at least as many as were declared. */
    private Fact forms(RosterTotal count, FigureScope scope) {
        String link = links.of("people", count.school(), scope.term());
        if (count.people() == 0) {
            return new Fact(FORMS, count.school(), FactVerdict.UNKNOWN, NO_ROSTER, List.of(), link);
        }
        Integer declared = count.declared();
        if (declared == null) {
            return new Fact(FORMS, count.school(), FactVerdict.UNKNOWN, UNDECLARED, List.of(), link);
        }
        boolean all = count.complete() >= count.people() && count.people() >= declared;
        return new Fact(
                FORMS,
                count.school(),
                all ? FactVerdict.MET : FactVerdict.BROKEN,
                "people.fact.forms.said",
                texts(count.complete(), count.people(), declared),
                link);
    }

    private Fact pledges(PledgeCount count, FigureScope scope) {
        String link = links.of("people/pledges", count.school(), scope.term());
        if (count.unknown()) {
            return new Fact(PLEDGES, count.school(), FactVerdict.UNKNOWN, NO_ROSTER, List.of(), link);
        }
        return new Fact(
                PLEDGES,
                count.school(),
                count.missing() == 0 ? FactVerdict.MET : FactVerdict.BROKEN,
                "people.fact.pledges.said",
                texts(count.missing()),
                link);
    }

    /** Somebody may be away; what counts is that the school has looked, and that nobody is awaited in vain. */
    private Fact notReturned(AwayCount count, FigureScope scope) {
        String link = links.of("people/away", count.school(), scope.term());
        if (count.checkedOn() == null) {
            return new Fact(
                    NOT_RETURNED,
                    count.school(),
                    FactVerdict.UNKNOWN,
                    "people.fact.not-returned.unchecked",
                    List.of(),
                    link);
        }
        return new Fact(
                NOT_RETURNED,
                count.school(),
                count.overdue() == 0 ? FactVerdict.MET : FactVerdict.BROKEN,
                "people.fact.not-returned.said",
                List.of(
                        String.valueOf(count.people()),
                        String.valueOf(count.overdue()),
                        count.checkedOn().toString()),
                link);
    }

    private static List<String> texts(int... numbers) {
        return Arrays.stream(numbers).mapToObj(String::valueOf).toList();
    }
}
