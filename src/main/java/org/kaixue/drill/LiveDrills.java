package org.kaixue.drill;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads a drill while its clock runs. Each touch is kept as it is made, by itself; nothing of a drill is held in memory,
 * so a restart loses nothing.
 */
@Service
public class LiveDrills {

    private final DrillEntries entries;
    private final DrillParts parts;
    private final Classes classes;
    private final Jurisdiction jurisdiction;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    LiveDrills(
            DrillEntries entries,
            DrillParts parts,
            Classes classes,
            Jurisdiction jurisdiction,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.parts = parts;
        this.classes = classes;
        this.jurisdiction = jurisdiction;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Starts the clock; the classes that are taught today are those that have to answer. */
    @Transactional
    public void start(DrillId id) {
        DrillEntry entry = entry(id);
        String before = entry.inWords();
        entry.start(clock.today(), clock.now(), actors.current().name());
        parts.addClasses(
                entry.id(),
                entry.school(),
                classes.rows(entry.school(), entry.term()).stream()
                        .map(ClassRow::id)
                        .toList());
        changed("drill.start", entry, before, entry.inWords());
    }

    /** Takes a beginning back that was pressed by mistake, as long as nothing is touched. */
    @Transactional
    public void takeBackStart(DrillId id) {
        DrillEntry entry = entry(id);
        if (parts.anythingTouched(entry.id())) {
            throw new RuleViolation("drill.live.touched-already");
        }
        String before = entry.inWords();
        entry.takeBackStart();
        parts.removeClasses(entry.id());
        changed("drill.start-taken-back", entry, before, entry.inWords());
    }

    /** A step is done, now. Whoever is second changes nothing. */
    @Transactional
    public void touch(DrillId id, UUID step) {
        touch(id, step, Duration.ZERO);
    }

    /**
     * A step was done a while ago, when the phone could not reach the portal.
     *
     * @param ago how long ago; what cannot be is taken for the beginning of the drill, or for now
     */
    @Transactional
    public void touch(DrillId id, UUID step, Duration ago) {
        DrillEntry entry = entry(id);
        entry.requireRunning();
        if (parts.touch(
                entry.id(),
                step,
                entry.running(ago, clock.now()),
                actors.current().name())) {
            changed("drill.touch", entry, null, Values.named("step", step));
        }
    }

    /** It was not done after all. */
    @Transactional
    public void takeBackTouch(DrillId id, UUID step) {
        DrillEntry entry = entry(id);
        entry.requireRunning();
        if (parts.takeBack(entry.id(), step)) {
            changed("drill.touch-taken-back", entry, null, Values.named("step", step));
        }
    }

    /** A class answers that all its pupils are there. */
    @Transactional
    public void answer(DrillId id, ClassId clazz) {
        DrillEntry entry = entry(id);
        entry.requireRunning();
        if (parts.answer(entry.id(), clazz, clock.now(), actors.current().name())) {
            changed("drill.answer", entry, null, Values.named("class", clazz.value()));
        }
    }

    @Transactional
    public void takeBackAnswer(DrillId id, ClassId clazz) {
        DrillEntry entry = entry(id);
        entry.requireRunning();
        if (parts.takeBack(entry.id(), clazz)) {
            changed("drill.answer-taken-back", entry, null, Values.named("class", clazz.value()));
        }
    }

    /** Stops the clock. */
    @Transactional
    public void end(DrillId id) {
        DrillEntry entry = entry(id);
        String before = entry.inWords();
        entry.end(clock.now(), actors.current().name());
        changed("drill.end", entry, before, entry.inWords());
    }

    /** Lets the clock run on that was stopped too early. */
    @Transactional
    public void goOn(DrillId id) {
        DrillEntry entry = entry(id);
        String before = entry.inWords();
        entry.goOn();
        changed("drill.go-on", entry, before, entry.inWords());
    }

    private void changed(String action, DrillEntry entry, @Nullable String before, String after) {
        audit.changed(new AuditLog.Change(
                action, Drills.KIND, entry.id().toString(), entry.school().value(), before, after, null));
        events.publishEvent(new DrillChanged(new DrillId(entry.id())));
    }

    private DrillEntry entry(DrillId id) {
        DrillEntry entry = entries.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.DRILLS_RUN, entry.school());
        return entry;
    }
}
