package org.kaixue.staggering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaixue.common.Permission;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Cohort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who eats beside whom, as the published lunch plan says; other rooms ask it when somebody falls ill. */
@Service
public class Sittings {

    private final PlanStore store;
    private final SlotBook slots;
    private final Terms terms;
    private final Jurisdiction jurisdiction;

    Sittings(PlanStore store, SlotBook slots, Terms terms, Jurisdiction jurisdiction) {
        this.store = store;
        this.slots = slots;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
    }

    /** The classes that sit in the same zone at the same time as this one; none where no plan is published. */
    @Transactional(readOnly = true)
    public Set<ClassId> beside(UnitId school, ClassId clazz) {
        jurisdiction.require(Permission.STAGGERING_READ, school);
        List<Assigned> where = store.published(school, Occasion.LUNCH)
                .map(plan -> slots.of(plan.id()))
                .orElse(List.of());
        List<Assigned> own =
                where.stream().filter(one -> one.clazz().equals(clazz)).toList();
        if (own.isEmpty()) {
            return Set.of();
        }
        Map<UUID, Integer> stays =
                SetupMaker.of(store.known(school, terms.current().id()), Occasion.LUNCH).problem().cohorts().stream()
                        .collect(Collectors.toMap(Cohort::id, Cohort::stay));
        return where.stream()
                .filter(other -> !other.clazz().equals(clazz))
                .filter(other -> own.stream().anyMatch(one -> meet(one, other, stays)))
                .map(Assigned::clazz)
                .collect(Collectors.toSet());
    }

    /** Who no longer comes to lunch stays for no time, and meets whoever sits there at that moment. */
    private static boolean meet(Assigned one, Assigned other, Map<UUID, Integer> stays) {
        int begins = one.slot().start();
        int otherBegins = other.slot().start();
        return one.slot().place().equals(other.slot().place())
                && begins < otherBegins + Math.max(1, stays.getOrDefault(other.group(), 0))
                && otherBegins < begins + Math.max(1, stays.getOrDefault(one.group(), 0));
    }
}
