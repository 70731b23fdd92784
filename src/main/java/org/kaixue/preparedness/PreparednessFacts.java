package org.kaixue.preparedness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactLinks;
import org.kaixue.figures.FactSource;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.UnitKind;
import org.springframework.stereotype.Service;

/** Whether a school's two plans are there, approved, and looked at within a year, with every post held. */
@Service
class PreparednessFacts implements FactSource {

    private static final String CONTROL = "preparedness.fact.control-plan";
    private static final String EMERGENCY = "preparedness.fact.emergency-plan";
    private static final String CURRENT = "preparedness.fact.current";

    private final UnitPlans plans;
    private final FactLinks links;

    PreparednessFacts(UnitPlans plans, FactLinks links) {
        this.plans = plans;
        this.links = links;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(CONTROL), new FactDefinition(EMERGENCY), new FactDefinition(CURRENT));
    }

    @Override
    public List<Fact> judge(FigureScope scope, Collection<String> keys) {
        List<Fact> facts = new ArrayList<>();
        for (UnitStanding row : plans.below(scope.unit())) {
            if (row.unit().kind() == UnitKind.SCHOOL) {
                String link = links.of("plans", row.unit().id(), scope.term());
                if (keys.contains(CONTROL)) {
                    facts.add(plan(CONTROL, row, row.control(), link));
                }
                if (keys.contains(EMERGENCY)) {
                    facts.add(plan(EMERGENCY, row, row.emergency(), link));
                }
                if (keys.contains(CURRENT)) {
                    facts.add(current(row, link));
                }
            }
        }
        return facts;
    }

    private static Fact plan(String key, UnitStanding row, PlanStanding plan, String link) {
        PlanStanding.Brief shown = plan.shown();
        return new Fact(
                key,
                row.unit().id(),
                plan.standing().inPlace() ? FactVerdict.MET : FactVerdict.BROKEN,
                "preparedness.fact.said." + plan.standing(),
                shown == null
                        ? List.of()
                        : List.of(
                                String.valueOf(shown.number()), shown.reviewBy().toString()),
                link);
    }

    private static Fact current(UnitStanding row, String link) {
        long inPlace = row.both().filter(plan -> plan.standing().inPlace()).count();
        PlanStanding.Brief emergency = row.emergency().inForce();
        int posts = emergency == null ? 0 : emergency.posts();
        boolean met = row.inPlace() && posts == EmergencyPost.values().length;
        return new Fact(
                CURRENT,
                row.unit().id(),
                met ? FactVerdict.MET : FactVerdict.BROKEN,
                "preparedness.fact.current.said",
                List.of(String.valueOf(inPlace), String.valueOf(posts), String.valueOf(EmergencyPost.values().length)),
                link);
    }
}
