package org.kaixue.staggering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactLinks;
import org.kaixue.figures.FactSource;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.FigureScope;
import org.springframework.stereotype.Service;

/** Whether a school has published staggered meals and arrivals that fit its seats, gates and people of today. */
@Service
class PlanFacts implements FactSource {

    private static final Map<String, Occasion> OCCASIONS =
            Map.of("staggering.fact.meals", Occasion.LUNCH, "staggering.fact.arrival", Occasion.ARRIVAL);

    private final PlanOverview overview;
    private final FactLinks links;

    PlanFacts(PlanOverview overview, FactLinks links) {
        this.overview = overview;
        this.links = links;
    }

    @Override
    public List<FactDefinition> facts() {
        return OCCASIONS.keySet().stream().sorted().map(FactDefinition::new).toList();
    }

    @Override
    public List<Fact> judge(FigureScope scope, Collection<String> keys) {
        List<Fact> facts = new ArrayList<>();
        OCCASIONS.forEach((key, occasion) -> {
            if (keys.contains(key)) {
                overview.of(scope.unit(), scope.term(), occasion)
                        .forEach(plan -> facts.add(fact(key, occasion, plan, scope)));
            }
        });
        return facts;
    }

    private Fact fact(String key, Occasion occasion, SchoolPlan plan, FigureScope scope) {
        return new Fact(
                key,
                plan.school(),
                switch (plan.state()) {
                    case HOLDS -> FactVerdict.MET;
                    case NOT_NEEDED -> FactVerdict.NOT_APPLICABLE;
                    case OBSTACLE -> FactVerdict.UNKNOWN;
                    case BROKEN, NONE, DRAFT -> FactVerdict.BROKEN;
                },
                "staggering.fact.state." + plan.state(),
                List.of(),
                links.of(
                        (occasion.meal() ? "staggering?occasion=" : "arrivals?occasion=") + occasion,
                        plan.school(),
                        scope.term()));
    }
}
