package org.kaixue.need;

import java.util.List;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The edges of red, amber and green: dated, one for all, and changed only by who may write norms for every unit. */
@Service
public class CoverBands {

    private final BandEntries entries;
    private final NormShelf shelf;
    private final Jurisdiction jurisdiction;
    private final AuditLog audit;
    private final Drafts drafts;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CoverBands(
            BandEntries entries,
            NormShelf shelf,
            Jurisdiction jurisdiction,
            AuditLog audit,
            Drafts drafts,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.shelf = shelf;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
        this.events = events;
    }

    /** The limits in force today. */
    @Transactional(readOnly = true)
    public BandLimits current() {
        jurisdiction.requireSomewhere(Permission.NORMS_READ);
        return shelf.limits(clock.today());
    }

    /** All limits, the latest first. */
    @Transactional(readOnly = true)
    public List<BandLimits> list() {
        jurisdiction.requireSomewhere(Permission.NORMS_READ);
        return shelf.limits();
    }

    /** Sets the limits from a day on, today or later. */
    @Transactional
    public void change(BandLimits draft) {
        jurisdiction.requireEverywhere(Permission.NORMS_WRITE);
        drafts.check(draft);
        requireSound(draft);
        BandEntry entry = entries.findByValidFrom(draft.validFrom()).orElse(null);
        String before = entry == null ? null : entry.inWords();
        if (entry == null) {
            entry = entries.save(new BandEntry(draft));
        } else {
            entry.replace(draft);
        }
        audit.changed(new AuditLog.Change(
                "need.bands.change", "cover_band", entry.id().toString(), null, before, entry.inWords(), null));
        events.publishEvent(new NormsChanged());
    }

    private void requireSound(BandLimits draft) {
        if (SystemWork.current().isEmpty() && draft.validFrom().isBefore(clock.today())) {
            throw RuleViolation.at("validFrom", "need.norm.past", clock.today());
        }
        if (draft.redBelowDays() >= draft.amberBelowDays()) {
            throw RuleViolation.at("amberBelowDays", "need.bands.reversed");
        }
        if (draft.redBelowPercent() >= draft.amberBelowPercent()) {
            throw RuleViolation.at("amberBelowPercent", "need.bands.reversed");
        }
    }
}
