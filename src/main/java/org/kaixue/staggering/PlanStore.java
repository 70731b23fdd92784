package org.kaixue.staggering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Bound;
import org.kaixue.solver.Goal;
import org.kaixue.solver.Plan;
import org.kaixue.solver.Slot;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps plans and where their groups are; who may is asked by the services before. */
@Service
class PlanStore {

    private final PlanEntries entries;
    private final SlotBook slots;
    private final ArrangementReader arrangements;
    private final Actors actors;
    private final BusinessClock clock;
    private final Transactions transactions;

    PlanStore(
            PlanEntries entries,
            SlotBook slots,
            ArrangementReader arrangements,
            Actors actors,
            BusinessClock clock,
            Transactions transactions) {
        this.entries = entries;
        this.slots = slots;
        this.arrangements = arrangements;
        this.actors = actors;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Transactional(readOnly = true)
    public Arrangement known(UnitId school, TermId term) {
        return arrangements.of(school, term).stream().findFirst().orElseThrow(AccessRefused::new);
    }

    /**
     * Keeps what a search found as the draft of its aim; what is where it was pinned stays pinned. The draft may be
     * published or thrown away at the same moment: then it is kept as a new one.
     */
    public PlanId keep(UnitId school, Setup setup, Aim aim, Plan found, Map<Goal, Bound> bounds) {
        return transactions.whole(() -> {
            try {
                return write(school, setup, aim, found, bounds);
            } catch (OptimisticLockingFailureException changed) {
                throw new Transactions.LostRace("The draft was changed meanwhile");
            }
        });
    }

    private PlanId write(UnitId school, Setup setup, Aim aim, Plan found, Map<Goal, Bound> bounds) {
        PlanEntry entry = draft(school, setup.occasion(), aim)
                .orElseGet(() -> new PlanEntry(school.value(), setup.occasion(), aim));
        Map<UUID, Slot> pinned = pinned(slots.of(entry.id()));
        List<Assigned> where = setup.groups().stream()
                .flatMap(group ->
                        Stream.ofNullable(found.slots().get(group.id())).map(slot -> assigned(group, slot, pinned)))
                .toList();
        Standing standing = Standing.of(setup, where);
        Integer changes = changes(school, setup.occasion(), where);
        entry.take(
                standing.measures(),
                changes,
                bounds,
                clock.now(),
                actors.current().name());
        UUID id = entries.saveAndFlush(entry).id();
        slots.write(id, school.value(), where);
        return new PlanId(id);
    }

    /** Where the groups of the published plan are; empty where none is published. */
    @Transactional(readOnly = true)
    public Plan before(UnitId school, Occasion occasion) {
        return published(school, occasion)
                .map(entry -> plan(slots.of(entry.id())))
                .orElse(Plan.EMPTY);
    }

    /** The groups that the draft of an aim pins. */
    @Transactional(readOnly = true)
    public Map<UUID, Slot> pinned(UnitId school, Occasion occasion, Aim aim) {
        return draft(school, occasion, aim)
                .map(entry -> pinned(slots.of(entry.id())))
                .orElse(Map.of());
    }

    Optional<PlanEntry> published(UnitId school, Occasion occasion) {
        return entries
                .findBySchoolIdAndOccasionAndStateIn(school.value(), occasion, List.of(PlanState.PUBLISHED))
                .stream()
                .findFirst();
    }

    /** How many groups of the published plan are elsewhere in another; null where none is published. */
    @Nullable
    Integer changes(UnitId school, Occasion occasion, List<Assigned> where) {
        return published(school, occasion)
                .map(other -> plan(where).changesFrom(plan(slots.of(other.id()))))
                .orElse(null);
    }

    static Plan plan(List<Assigned> where) {
        return new Plan(where.stream().collect(Collectors.toMap(Assigned::group, Assigned::slot)));
    }

    private Optional<PlanEntry> draft(UnitId school, Occasion occasion, Aim aim) {
        return entries.findFirstBySchoolIdAndOccasionAndAimAndState(school.value(), occasion, aim, PlanState.DRAFT);
    }

    private static Assigned assigned(Group group, Slot slot, Map<UUID, Slot> pinned) {
        return new Assigned(
                group.clazz().id(), group.part(), slot, group.people(), slot.equals(pinned.get(group.id())));
    }

    private static Map<UUID, Slot> pinned(List<Assigned> where) {
        return where.stream().filter(Assigned::pinned).collect(Collectors.toMap(Assigned::group, Assigned::slot));
    }
}
