package org.kaixue.staggering;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.solver.Conflict;
import org.kaixue.solver.Measures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school's plans: looked at, changed by hand, published. {@link Planning} seeks them. */
@Service
public class Plans {

    private final PlanEntries entries;
    private final EntityManager entities;
    private final SlotBook slots;
    private final PlanStore store;
    private final ClassPages pages;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Plans(
            PlanEntries entries,
            EntityManager entities,
            SlotBook slots,
            PlanStore store,
            ClassPages pages,
            Jurisdiction jurisdiction,
            Terms terms,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.entities = entities;
        this.slots = slots;
        this.store = store;
        this.pages = pages;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * An occasion at a school with its plans.
     *
     * @param chosen the plan to show; where it is none of these, the published one, else the first draft
     */
    @Transactional(readOnly = true)
    public PlanSheet sheet(UnitId school, TermId term, Occasion occasion, @Nullable PlanId chosen) {
        jurisdiction.require(Permission.STAGGERING_READ, school);
        Arrangement known = store.known(school, term);
        List<PlanRow> rows =
                entries.findBySchoolIdAndOccasionAndStateIn(school.value(), occasion, PlanState.shown()).stream()
                        .map(PlanEntry::row)
                        .sorted(Comparator.comparing(PlanRow::draft).thenComparing(PlanRow::aim))
                        .toList();
        PlanRow shown = rows.stream()
                .filter(row -> row.id().equals(chosen))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.state() == PlanState.PUBLISHED)
                        .findFirst())
                .or(() -> rows.stream().findFirst())
                .orElse(null);
        boolean writable = jurisdiction.may(Permission.STAGGERING_WRITE, school);
        List<Assigned> where = shown == null ? List.of() : slots.of(shown.id().value());
        Setup setup = SetupMaker.of(known, occasion);
        if (shown == null) {
            return new PlanSheet(known, setup, rows, null, where, null, 0, writable);
        }
        Standing standing = Standing.of(setup, where);
        return new PlanSheet(
                known, setup, rows, shown, where, standing, Growth.of(setup.problem(), standing.plan()), writable);
    }

    /** Every version that was published, the latest first. */
    @Transactional(readOnly = true)
    public List<PlanRow> versions(UnitId school, Occasion occasion) {
        jurisdiction.require(Permission.STAGGERING_READ, school);
        return entries
                .findBySchoolIdAndOccasionAndStateIn(
                        school.value(), occasion, List.of(PlanState.PUBLISHED, PlanState.REPLACED))
                .stream()
                .map(PlanEntry::row)
                .sorted(Comparator.comparing(PlanRow::number, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** What a move would cost; nothing is changed. */
    @Transactional(readOnly = true)
    public Cost cost(PlanId plan, Move move) {
        PlanEntry entry = writable(plan);
        Setup setup = setup(entry);
        List<Assigned> now = slots.of(entry.id());
        Standing before = Standing.of(setup, now);
        Standing after = Standing.of(setup, moved(setup, now, move));
        List<Conflict> arising = after.conflicts().stream()
                .filter(conflict -> !before.conflicts().contains(conflict))
                .toList();
        int settled = (int) before.conflicts().stream()
                .filter(conflict -> !after.conflicts().contains(conflict))
                .count();
        return new Cost(move, before.measures(), after.measures(), arising, settled);
    }

    /** Moves a group of a draft; where it was, so that the move can be taken back. Its conflicts are shown, not refused. */
    @Transactional
    public Optional<Move> move(PlanId plan, Move move) {
        PlanEntry entry = changing(plan);
        Setup setup = setup(entry);
        List<Assigned> now = slots.of(entry.id());
        Optional<Move> back = now.stream()
                .filter(one -> one.group().equals(move.group()))
                .findFirst()
                .map(one -> new Move(move.group(), one.slot()));
        rewrite(entry, setup, moved(setup, now, move));
        return back;
    }

    /** Lets a search leave a group of a draft where it is, or no longer. */
    @Transactional
    public void pin(PlanId plan, UUID group, boolean pinned) {
        PlanEntry entry = changing(plan);
        List<Assigned> changed = slots.of(entry.id()).stream()
                .map(one -> one.group().equals(group)
                        ? new Assigned(one.clazz(), one.part(), one.slot(), one.people(), pinned)
                        : one)
                .toList();
        rewrite(entry, setup(entry), changed);
    }

    /** Publishes a draft that holds; the plan published before is replaced by it, and kept. */
    @Transactional
    public int publish(PlanId plan, int version) {
        PlanEntry entry = writable(plan);
        entry.requireDraft();
        if (entry.version() != version) {
            throw new RuleViolation("staggering.plan.changed-meanwhile");
        }
        Setup setup = setup(entry);
        List<Assigned> where = slots.of(entry.id());
        Standing standing = Standing.of(setup, where);
        if (!setup.ready() || !standing.holds()) {
            throw new RuleViolation(
                    "staggering.plan.does-not-hold",
                    standing.conflicts().size() + setup.obstacles().size());
        }
        store.published(new UnitId(entry.schoolId()), entry.occasion()).ifPresent(PlanEntry::replace);
        int number = entries.findFirstBySchoolIdAndOccasionAndNumberNotNullOrderByNumberDesc(
                                entry.schoolId(), entry.occasion())
                        .map(PlanEntry::row)
                        .map(PlanRow::number)
                        .orElse(0)
                + 1;
        entry.publish(number, clock.now(), actors.current().name());
        pages.give(
                new UnitId(entry.schoolId()),
                where.stream().map(Assigned::clazz).toList());
        audit.changed(new AuditLog.Change(
                "staggering.published",
                "stagger_plan",
                entry.id().toString(),
                entry.schoolId(),
                null,
                Values.named("occasion", entry.occasion(), "number", number),
                null));
        events.publishEvent(new PlanPublished(new UnitId(entry.schoolId())));
        return number;
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(PlanId plan) {
        PlanEntry entry = writable(plan);
        entry.requireDraft();
        slots.delete(entry.id());
        entries.delete(entry);
    }

    /** Makes a draft that begins as a published plan, so that it can be changed by hand. */
    @Transactional
    public PlanId draftOf(PlanId plan) {
        PlanEntry source = writable(plan);
        return store.keep(
                new UnitId(source.schoolId()),
                setup(source),
                Aim.FEWEST_CHANGES,
                PlanStore.plan(slots.of(source.id())),
                Map.of());
    }

    private void rewrite(PlanEntry entry, Setup setup, List<Assigned> where) {
        Measures measures = Standing.of(setup, where).measures();
        entry.change(measures, store.changes(new UnitId(entry.schoolId()), entry.occasion(), where));
        entries.flush();
        slots.write(entry.id(), entry.schoolId(), where);
    }

    private static List<Assigned> moved(Setup setup, List<Assigned> now, Move move) {
        Group group = setup.group(move.group()).orElseThrow(AccessRefused::new);
        if (setup.spot(move.to().place()).isEmpty()) {
            throw new AccessRefused();
        }
        List<Assigned> moved = new ArrayList<>(now);
        moved.removeIf(one -> one.group().equals(move.group()));
        moved.add(new Assigned(group.clazz().id(), group.part(), move.to(), group.people(), true));
        return moved;
    }

    /** A draft; who publishes it meanwhile is told that it was changed, also where it comes to the same. */
    private PlanEntry changing(PlanId plan) {
        PlanEntry entry = writable(plan);
        entry.requireDraft();
        entities.lock(entry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return entry;
    }

    private PlanEntry writable(PlanId plan) {
        PlanEntry entry = entries.findById(plan.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.STAGGERING_WRITE, new UnitId(entry.schoolId()));
        return entry;
    }

    private Setup setup(PlanEntry entry) {
        return SetupMaker.of(
                store.known(new UnitId(entry.schoolId()), terms.current().id()), entry.occasion());
    }
}
