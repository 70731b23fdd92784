package org.kaixue.staggering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Cohort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which schools have a plan that holds today, which do not and why; judged anew each time, in six statements. */
@Service
public class PlanOverview {

    private final ArrangementReader arrangements;
    private final PlanEntries entries;
    private final SlotBook slots;
    private final Jurisdiction jurisdiction;

    PlanOverview(ArrangementReader arrangements, PlanEntries entries, SlotBook slots, Jurisdiction jurisdiction) {
        this.arrangements = arrangements;
        this.entries = entries;
        this.slots = slots;
        this.jurisdiction = jurisdiction;
    }

    /** The schools at and below a unit, in the order of the tree. */
    @Transactional(readOnly = true)
    public List<SchoolPlan> of(UnitId scope, TermId term, Occasion occasion) {
        jurisdiction.require(Permission.STAGGERING_READ, scope);
        Map<UUID, PlanRow> published = new HashMap<>();
        Set<UUID> drafted = new HashSet<>();
        for (PlanEntry entry : entries.below(Ids.bytes(scope.value()), occasion.name())) {
            if (entry.state() == PlanState.PUBLISHED) {
                published.put(entry.schoolId(), entry.row());
            } else {
                drafted.add(entry.schoolId());
            }
        }
        Map<UUID, List<Assigned>> where = slots.published(scope, occasion);
        return arrangements.of(scope, term).stream()
                .map(known -> {
                    UUID school = known.layout().school().value();
                    PlanRow plan = published.get(school);
                    return judge(
                            known,
                            occasion,
                            plan,
                            plan == null
                                    ? List.of()
                                    : where.getOrDefault(plan.id().value(), List.of()),
                            drafted.contains(school));
                })
                .toList();
    }

    private static SchoolPlan judge(
            Arrangement known, Occasion occasion, @Nullable PlanRow plan, List<Assigned> where, boolean drafted) {
        Setup setup = SetupMaker.of(known, occasion);
        Standing standing = plan == null ? null : Standing.of(setup, where);
        SchoolPlan.State state;
        if (notNeeded(known, setup)) {
            state = SchoolPlan.State.NOT_NEEDED;
        } else if (standing != null) {
            state = standing.holds() && setup.ready() ? SchoolPlan.State.HOLDS : SchoolPlan.State.BROKEN;
        } else if (!setup.ready()) {
            state = SchoolPlan.State.OBSTACLE;
        } else {
            state = drafted ? SchoolPlan.State.DRAFT : SchoolPlan.State.NONE;
        }
        return new SchoolPlan(
                known.layout().school(), state, setup.people(), over(setup), plan, standing, setup.obstacles());
    }

    private static boolean notNeeded(Arrangement known, Setup setup) {
        FacilityKind kind = setup.occasion().meal() ? FacilityKind.CANTEEN : FacilityKind.GATE;
        boolean dayPupilsOnly =
                setup.occasion().boardersOnly() && !known.layout().boarding();
        boolean nobody = setup.obstacles().stream().anyMatch(one -> one.kind() == Obstacle.Kind.NOBODY)
                && (dayPupilsOnly
                        || setup.obstacles().stream().noneMatch(one -> one.kind() == Obstacle.Kind.HEADCOUNT));
        return nobody || known.layout().none().contains(kind);
    }

    /** People for whom even full sittings one after another have no seat. */
    private static int over(Setup setup) {
        if (!setup.occasion().meal() || setup.groups().isEmpty()) {
            return 0;
        }
        int meal =
                setup.problem().cohorts().stream().mapToInt(Cohort::stay).min().orElse(1);
        int gap = setup.problem().places().stream()
                .mapToInt(place -> place.gap())
                .min()
                .orElse(0);
        int sittings = (setup.window().minutes() + gap) / (meal + gap);
        return Math.max(0, setup.people() - setup.usable() * sittings);
    }
}
