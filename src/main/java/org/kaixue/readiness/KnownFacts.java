package org.kaixue.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.Facts;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;

/** Has the facts of schools judged anew, by all features at once; the caller has asked for the permission. */
@Component
class KnownFacts {

    private final Facts facts;
    private final Set<String> keys;

    KnownFacts(Facts facts) {
        this.facts = facts;
        this.keys = facts.catalogue().stream().map(FactDefinition::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Every fact of every school at and below a unit; whoever assesses sees all of them, whatever else he may see. */
    Map<UnitId, Map<String, Fact>> now(UnitId scope, TermId term) {
        return SystemWork.as("readiness", () -> facts.of(new FigureScope(scope, term), keys));
    }

    Map<String, Fact> ofSchool(UnitId school, TermId term) {
        return now(school, term).getOrDefault(school, Map.of());
    }

    /** Whether a feature answers this item. */
    boolean answers(ChecklistItem item) {
        return item.fact() != null && keys.contains(item.fact());
    }

    /** The keys of the facts that veto items of the edition stand on and that do not hold, in the order of the list. */
    List<String> unmetVeto(Edition edition, Map<String, FactVerdict> verdicts) {
        return edition.items().stream()
                .filter(item -> item.veto() && answers(item) && !holds(item, verdicts))
                .map(ChecklistItem::fact)
                .distinct()
                .toList();
    }

    FactBook.Standing sum(Edition edition, Map<String, FactVerdict> verdicts) {
        List<String> veto = unmetVeto(edition, verdicts);
        long all = edition.items().stream()
                .filter(item -> answers(item) && !holds(item, verdicts))
                .count();
        return new FactBook.Standing(veto.size(), (int) all, veto);
    }

    /** A fact that no feature answered for this school cannot be told to hold. */
    private static boolean holds(ChecklistItem item, Map<String, FactVerdict> verdicts) {
        return verdicts.getOrDefault(String.valueOf(item.fact()), FactVerdict.UNKNOWN)
                .holds();
    }

    static Map<String, FactVerdict> verdicts(Map<String, Fact> facts) {
        Map<String, FactVerdict> verdicts = new HashMap<>();
        facts.forEach((key, fact) -> verdicts.put(key, fact.verdict()));
        return verdicts;
    }

    List<String> keys() {
        return new ArrayList<>(keys);
    }
}
