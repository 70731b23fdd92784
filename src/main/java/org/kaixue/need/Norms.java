package org.kaixue.need;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The norms: read by all who see supplies, kept by administrators and the bureau, each change dated. */
@Service
public class Norms {

    private final NormEntries entries;
    private final NormShelf shelf;
    private final NormPreview preview;
    private final Catalogue catalogue;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditLog audit;
    private final Drafts drafts;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Norms(
            NormEntries entries,
            NormShelf shelf,
            NormPreview preview,
            Catalogue catalogue,
            Units units,
            Jurisdiction jurisdiction,
            AuditLog audit,
            Drafts drafts,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.shelf = shelf;
        this.preview = preview;
        this.catalogue = catalogue;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The norms that hold for units whose norms the signed-in person may read, also past and coming ones, in the order of
     * the catalogue.
     */
    @Transactional(readOnly = true)
    public List<Norm> list() {
        jurisdiction.requireSomewhere(Permission.NORMS_READ);
        return shelf.norms().stream()
                .filter(norm -> norm.unit() == null || jurisdiction.concerns(Permission.NORMS_READ, norm.unit()))
                .toList();
    }

    /** Adds a norm. */
    @Transactional
    public NormId create(NormDraft draft) {
        requireMayWrite(draft.unit());
        requireSound(draft);
        NormRules.requireNoOverlap(draft, shelf.norms(), null);
        NormEntry entry = entries.save(new NormEntry(draft));
        changed("need.norm.add", entry, null, inWords(entry));
        return new NormId(entry.id());
    }

    /**
     * Changes a norm: one that held before today ends on the eve of the draft's first day, today at the earliest, and the
     * draft follows it; one that begins today or later is replaced. Item, driver and scope stay.
     */
    @Transactional
    public NormId change(Norm read, NormDraft draft) {
        requireMayWrite(read.unit());
        requireSound(draft);
        NormRules.requireSameScope(draft, read);
        NormRules.requireNoOverlap(draft, shelf.norms(), read.id());
        NormEntry entry = find(read);
        String before = inWords(entry);
        if (!entry.beginsBefore(clock.today())) {
            entry.replace(draft, clock.today());
            changed("need.norm.change", entry, before, inWords(entry));
            return read.id();
        }
        requireNotPast(draft.validFrom());
        entry.end(draft.validFrom().minusDays(1));
        NormEntry follower = entries.save(new NormEntry(draft));
        changed("need.norm.change", follower, before, inWords(follower));
        return new NormId(follower.id());
    }

    /** Ends a norm on a day, yesterday at the earliest; one that would end before its first day is removed. */
    @Transactional
    public void end(Norm read, LocalDate lastDay) {
        requireMayWrite(read.unit());
        NormEntry entry = find(read);
        String before = inWords(entry);
        requireNotPast(lastDay.plusDays(1));
        if (entry.beginsAfter(lastDay)) {
            entries.delete(entry);
            changed("need.norm.remove", entry, before, null);
        } else {
            entry.end(lastDay);
            changed("need.norm.end", entry, before, inWords(entry));
        }
    }

    /**
     * What a draft would do, if it held from today on, to the needs in the current term of all schools that the person may
     * see; asked by who may write it.
     *
     * @param replaced the norm that it would follow; null for a new one
     */
    @Transactional(readOnly = true)
    public NormImpact preview(NormDraft draft, @Nullable Norm replaced) {
        requireMayWrite(draft.unit());
        requireSound(draft);
        return preview.of(draft, replaced);
    }

    private void requireMayWrite(@Nullable UnitId unit) {
        if (unit != null) {
            jurisdiction.require(Permission.NORMS_WRITE, unit);
            return;
        }
        jurisdiction.requireSomewhere(Permission.NORMS_WRITE);
        for (UnitNode root : units.tree().roots()) {
            jurisdiction.require(Permission.NORMS_WRITE, root.id());
        }
    }

    private void requireSound(NormDraft draft) {
        drafts.check(draft);
        NormRules.requireSound(draft, catalogue.get(draft.item()));
    }

    private void requireNotPast(LocalDate firstDay) {
        if (firstDay.isBefore(clock.today())) {
            throw RuleViolation.at("validFrom", "need.norm.past", clock.today());
        }
    }

    /** The norm as it is kept, whose unit counts and not the one that the caller read. */
    private NormEntry find(Norm read) {
        NormEntry entry =
                entries.findById(read.id().value()).orElseThrow(() -> new RuleViolation("need.norm.changed-meanwhile"));
        UUID unit = entry.unitId();
        requireMayWrite(unit == null ? null : new UnitId(unit));
        if (entry.version() != read.version()) {
            throw new RuleViolation("need.norm.changed-meanwhile");
        }
        return entry;
    }

    private void changed(String action, NormEntry entry, @Nullable String before, @Nullable String after) {
        audit.changed(
                new AuditLog.Change(action, "norm", entry.lineage().toString(), entry.unitId(), before, after, null));
        events.publishEvent(new NormsChanged());
    }

    private String inWords(NormEntry entry) {
        return entry.inWords(catalogue.get(entry.item()).code());
    }
}
