package org.kaixue.drill;

import java.time.LocalDate;
import java.util.EnumMap;
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
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school's drills: planned, given a day and roles, called off, closed. {@link LiveDrills} leads them. */
@Service
public class Drills {

    static final String KIND = "drill";
    private static final List<DrillState> OPEN = List.of(DrillState.PLANNED, DrillState.SCHEDULED, DrillState.LIVE);
    private static final int LONGEST_WHO = 80;
    private static final int LONGEST_REASON = 200;

    private final DrillEntries entries;
    private final DrillParts parts;
    private final DrillSheets sheets;
    private final ScenarioShelf shelf;
    private final Traits traits;
    private final Findings findings;
    private final AssignmentNotices notices;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Drills(
            DrillEntries entries,
            DrillParts parts,
            DrillSheets sheets,
            ScenarioShelf shelf,
            Traits traits,
            Findings findings,
            AssignmentNotices notices,
            Jurisdiction jurisdiction,
            Terms terms,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.parts = parts;
        this.sheets = sheets;
        this.shelf = shelf;
        this.traits = traits;
        this.findings = findings;
        this.notices = notices;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** A school's drills of a term, those to be held first, then the latest. */
    @Transactional(readOnly = true)
    public List<DrillRow> of(UnitId school, TermId term) {
        jurisdiction.require(Permission.DRILLS_READ, school);
        return entries.findBySchoolIdAndTermId(school.value(), term.value()).stream()
                .map(DrillEntry::row)
                .sorted(DrillSheets.TO_BE_HELD_FIRST)
                .toList();
    }

    /** A drill with all that belongs to it. */
    @Transactional(readOnly = true)
    public DrillSheet sheet(DrillId id) {
        return sheets.of(entry(id, Permission.DRILLS_READ));
    }

    /** Plans a drill in the term that is on. */
    @Transactional
    public DrillId plan(UnitId school, PlanDraft draft) {
        jurisdiction.require(Permission.DRILLS_WRITE, school);
        drafts.check(draft);
        Scenario scenario = shelf.get(draft.scenario());
        TermId term = terms.current().id();
        SchoolTraits known = traits.of(school, term);
        Concern concern = scenario.edition().concerns().judge(known);
        if (!concern.concerned()) {
            throw RuleViolation.at("scenario", "drill.plan.not-concerned." + concern);
        }
        if (scenario.retired()) {
            throw RuleViolation.at("scenario", "drill.plan.retired");
        }
        if (open(school, term, scenario).isPresent()) {
            throw RuleViolation.at("scenario", "drill.plan.there-already", scenario.name());
        }
        DrillEntry entry = new DrillEntry(school, term, scenario.edition());
        give(entry, draft.day());
        return keep(entry, scenario.edition().stepsFor(known), "drill.plan");
    }

    /** Plans the same drill again because it did not go well. */
    @Transactional
    public DrillId repeat(DrillId id, @Nullable LocalDate day) {
        DrillEntry failed = entry(id, Permission.DRILLS_WRITE);
        if (!failed.state().judged()) {
            throw new RuleViolation("drill.repeat.not-judged");
        }
        Scenario scenario = shelf.get(new ScenarioId(failed.scenarioId()));
        TermId term = terms.current().id();
        if (open(failed.school(), term, scenario).isPresent()) {
            throw RuleViolation.at("day", "drill.plan.there-already", scenario.name());
        }
        DrillEntry entry = new DrillEntry(failed.school(), term, scenario.edition());
        entry.repeat(failed);
        give(entry, day);
        return keep(entry, scenario.edition().stepsFor(traits.of(failed.school(), term)), "drill.repeat");
    }

    /** Gives it a day, or another. */
    @Transactional
    public void schedule(DrillId id, LocalDate day) {
        DrillEntry entry = entry(id, Permission.DRILLS_WRITE);
        String before = entry.inWords();
        give(entry, day);
        if (parts.roles(entry.id()).isEmpty()) {
            parts.takeRolesOfTheLast(entry.id(), entry.school());
        }
        changed("drill.schedule", entry, before, null);
    }

    /** Takes its day back. */
    @Transactional
    public void unschedule(DrillId id) {
        DrillEntry entry = entry(id, Permission.DRILLS_WRITE);
        String before = entry.inWords();
        entry.unschedule();
        changed("drill.schedule", entry, before, null);
    }

    /** Says who does what; roles without a name are nobody's. The audit keeps which, not who. */
    @Transactional
    public void assign(DrillId id, Map<DrillRole, String> roles) {
        DrillEntry entry = entry(id, Permission.DRILLS_WRITE);
        if (entry.state() == DrillState.CLOSED || entry.state() == DrillState.CANCELLED) {
            throw new RuleViolation("drill.state.refused." + entry.state());
        }
        Map<DrillRole, String> named = new EnumMap<>(DrillRole.class);
        roles.forEach((role, who) -> {
            String text = who.strip();
            if (text.length() > LONGEST_WHO) {
                throw RuleViolation.at(role.name(), "drill.role.too-long", LONGEST_WHO);
            }
            if (!text.isEmpty()) {
                named.put(role, text);
            }
        });
        parts.write(entry.id(), entry.school(), named);
        audit.changed(new AuditLog.Change(
                "drill.roles",
                KIND,
                entry.id().toString(),
                entry.school().value(),
                null,
                Values.named("roles", named.keySet()),
                null));
        events.publishEvent(new DrillChanged(id));
    }

    /** Calls it off, also one that was broken off. */
    @Transactional
    public void cancel(DrillId id, String reason) {
        DrillEntry entry = entry(id, Permission.DRILLS_WRITE);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "drill.cancel.reason", LONGEST_REASON);
        }
        String before = entry.inWords();
        entry.cancel(why);
        entries.flush();
        notices.held(entry);
        changed("drill.cancel", entry, before, why);
    }

    /** Closes what was judged, once nothing of it is left to be put right. */
    @Transactional
    public void close(DrillId id) {
        DrillEntry entry = entry(id, Permission.DRILLS_WRITE);
        int left = findings.open(entry.row());
        if (left > 0) {
            throw new RuleViolation("drill.close.findings", left);
        }
        String before = entry.inWords();
        entry.close(clock.now(), actors.current().name());
        changed("drill.close", entry, before, null);
    }

    /** How many buses the school says it runs; null where it has not said. */
    @Transactional(readOnly = true)
    public @Nullable Integer buses(UnitId school) {
        jurisdiction.require(Permission.DRILLS_READ, school);
        return traits.buses(school).get(school);
    }

    @Transactional
    public void setBuses(UnitId school, @Nullable Integer buses) {
        jurisdiction.require(Permission.DRILLS_WRITE, school);
        int most = 200;
        if (buses != null && (buses < 0 || buses > most)) {
            throw RuleViolation.at("buses", "drill.buses.range", most);
        }
        Integer before = traits.buses(school).get(school);
        traits.write(school, buses);
        audit.changed(new AuditLog.Change(
                "drill.buses",
                "school_bus",
                school.value().toString(),
                school.value(),
                before == null ? null : Values.named("buses", before),
                buses == null ? null : Values.named("buses", buses),
                null));
    }

    private Optional<DrillEntry> open(UnitId school, TermId term, Scenario scenario) {
        return entries.findFirstBySchoolIdAndTermIdAndScenarioIdAndStateInOrderById(
                school.value(), term.value(), scenario.id().value(), OPEN);
    }

    private void give(DrillEntry entry, @Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        if (day.isBefore(clock.today()) && !day.equals(entry.row().plannedOn())) {
            throw RuleViolation.at("day", "drill.plan.past", clock.today());
        }
        entry.schedule(day);
    }

    private DrillId keep(DrillEntry entry, List<Edition.Step> steps, String action) {
        UUID id = entries.saveAndFlush(entry).id();
        parts.addSteps(id, entry.school(), steps);
        parts.takeRolesOfTheLast(id, entry.school());
        changed(action, entry, null, null);
        return new DrillId(id);
    }

    private void changed(String action, DrillEntry entry, @Nullable String before, @Nullable String reason) {
        audit.changed(new AuditLog.Change(
                action, KIND, entry.id().toString(), entry.school().value(), before, entry.inWords(), reason));
        events.publishEvent(new DrillChanged(new DrillId(entry.id())));
    }

    private DrillEntry entry(DrillId id, Permission permission) {
        DrillEntry entry = entries.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(permission, entry.school());
        return entry;
    }
}
