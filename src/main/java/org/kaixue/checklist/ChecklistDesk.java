package org.kaixue.checklist;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.checklist.KeptList.KeptEdition;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists as they are made, published and retired. What is published never changes: a change is a draft first. */
@Service
public class ChecklistDesk {

    private static final String KIND = "checklist";

    private final ChecklistShelf shelf;
    private final ChecklistWriter writer;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ChecklistDesk(
            ChecklistShelf shelf,
            ChecklistWriter writer,
            Jurisdiction jurisdiction,
            Drafts drafts,
            AuditLog audit,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.writer = writer;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Begins a list with an empty draft.
     *
     * @param code small letters, digits and hyphens; it stands in addresses and never changes
     */
    @Transactional
    public EditionId begin(String code, ChecklistDraft draft) {
        may();
        ChecklistId list = newList(code, draft);
        EditionId edition = writer.edition(list, 1, draft, false);
        changed("checklist.begin", list, null, inWords(1, draft, null));
        return edition;
    }

    /** Begins a list of one's own with the items of an edition, as of an example that came with the portal. */
    @Transactional
    public EditionId copy(EditionId source, String code, ChecklistDraft draft) {
        may();
        Edition from = shelf.edition(source).edition();
        ChecklistId list = newList(code, draft);
        EditionId edition = writer.edition(list, 1, draft, false);
        write(edition, from);
        changed("checklist.copy", list, Values.named("code", from.code()), inWords(1, draft, null));
        return edition;
    }

    /** The draft of the next edition; where nobody began one yet, it begins as a copy of what is published. */
    @Transactional
    public EditionId draft(ChecklistId id) {
        may();
        KeptList list = ChecklistShelf.find(shelf.fresh(), id);
        Optional<KeptEdition> begun = list.draft();
        if (begun.isPresent()) {
            return begun.get().edition().id();
        }
        Edition from = list.lastPublished().orElseThrow().edition();
        int number = list.editions().stream()
                        .mapToInt(kept -> kept.edition().version())
                        .max()
                        .orElse(0)
                + 1;
        ChecklistDraft draft = ChecklistDraft.of(from);
        EditionId edition = writer.edition(id, number, draft, false);
        write(edition, from);
        changed("checklist.draft", id, null, inWords(number, draft, null));
        return edition;
    }

    /** Changes what a draft says of itself; what the list is for is fixed once an edition was published. */
    @Transactional
    public void describe(EditionId id, ChecklistDraft before, ChecklistDraft draft) {
        may();
        drafts.check(draft);
        checkIssued(draft);
        writer.hold(id);
        KeptEdition kept = ChecklistShelf.edition(shelf.fresh(), id);
        if (!ChecklistDraft.of(kept.edition()).equals(before)) {
            throw new RuleViolation("checklist.changed-meanwhile");
        }
        KeptList list = shelf.get(kept.edition().checklist());
        if (draft.use() != list.use() && list.published()) {
            throw RuleViolation.at("use", "checklist.use-fixed");
        }
        writer.describe(id, list.id(), draft);
        int number = kept.edition().version();
        changed("checklist.describe", list.id(), inWords(number, before, null), inWords(number, draft, null));
    }

    /** Throws a draft away, and its list with it where that was never published. */
    @Transactional
    public void discard(EditionId id) {
        may();
        writer.hold(id);
        KeptEdition kept = ChecklistShelf.edition(shelf.fresh(), id);
        KeptList list = shelf.get(kept.edition().checklist());
        writer.discard(id);
        if (!list.published()) {
            writer.drop(list.id());
        }
        ChecklistDraft draft = ChecklistDraft.of(kept.edition());
        changed("checklist.discard", list.id(), inWords(kept.edition().version(), draft, null), null);
    }

    /**
     * Publishes a draft; from then on it never changes.
     *
     * @param validFrom the day from which it counts, today or later and not before that of an earlier edition
     */
    @Transactional
    public void publish(EditionId id, LocalDate validFrom) {
        may();
        if (validFrom.isBefore(clock.today())) {
            throw RuleViolation.at("validFrom", "checklist.publish.past", clock.today());
        }
        publishFrom(id, validFrom);
    }

    /** Makes a draft again of an edition that does not count yet. */
    @Transactional
    public void withdraw(EditionId id) {
        may();
        KeptEdition kept = ChecklistShelf.edition(shelf.fresh(), id);
        LocalDate validFrom = kept.validFrom();
        if (validFrom == null || !validFrom.isAfter(clock.today())) {
            throw new RuleViolation("checklist.withdraw.counts");
        }
        KeptList list = shelf.get(kept.edition().checklist());
        if (list.draft().isPresent()) {
            throw new RuleViolation("checklist.withdraw.draft");
        }
        writer.withdraw(id);
        ChecklistDraft draft = ChecklistDraft.of(kept.edition());
        int number = kept.edition().version();
        changed("checklist.withdraw", list.id(), inWords(number, draft, validFrom), inWords(number, draft, null));
    }

    /** Lets it be used no more; what was answered with it stays. */
    @Transactional
    public void retire(ChecklistId id) {
        may();
        KeptList list = shelf.get(id);
        boolean counts = shelf.readiness(clock.today())
                .filter(kept -> kept.edition().checklist().equals(id))
                .isPresent();
        if (counts) {
            throw new RuleViolation("checklist.retire.counts");
        }
        writer.retire(id, clock.today());
        changed("checklist.retire", id, null, Values.named("code", list.code()));
    }

    @Transactional
    public void restore(ChecklistId id) {
        may();
        KeptList list = shelf.get(id);
        writer.retire(id, null);
        changed("checklist.restore", id, null, Values.named("code", list.code()));
    }

    /** As {@link #publish}, also for a day that is past: what comes with the portal counts from the first day on. */
    void publishFrom(EditionId id, LocalDate validFrom) {
        writer.hold(id);
        KeptEdition kept = ChecklistShelf.edition(shelf.fresh(), id);
        if (kept.edition().items().isEmpty()) {
            throw new RuleViolation("checklist.publish.empty");
        }
        KeptList list = ChecklistShelf.find(shelf.fresh(), kept.edition().checklist());
        LocalDate last = list.lastPublished().map(KeptEdition::validFrom).orElse(null);
        if (last != null && validFrom.isBefore(last)) {
            throw RuleViolation.at("validFrom", "checklist.publish.before", last);
        }
        writer.publish(id, validFrom);
        ChecklistDraft draft = ChecklistDraft.of(kept.edition());
        changed("checklist.publish", list.id(), null, inWords(kept.edition().version(), draft, validFrom));
    }

    private void may() {
        jurisdiction.requireEverywhere(Permission.CHECKLISTS_WRITE);
    }

    private ChecklistId newList(String code, ChecklistDraft draft) {
        drafts.check(draft);
        checkIssued(draft);
        if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            throw RuleViolation.at("code", "checklist.code");
        }
        return writer.list(code, draft.use());
    }

    private void checkIssued(ChecklistDraft draft) {
        if (draft.issuedOn() != null && draft.issuedOn().isAfter(clock.today())) {
            throw RuleViolation.at("issuedOn", "checklist.issued-later", clock.today());
        }
    }

    private void write(EditionId edition, Edition from) {
        for (ChecklistItem item : from.items()) {
            writer.item(edition, item.key(), item.number(), ItemDraft.of(item));
        }
    }

    private void changed(String action, ChecklistId list, @Nullable String before, @Nullable String after) {
        audit.changed(new AuditLog.Change(action, KIND, list.value().toString(), null, before, after, null));
        events.publishEvent(new ChecklistsChanged());
    }

    private static String inWords(int number, ChecklistDraft draft, @Nullable LocalDate validFrom) {
        return Values.named(
                "edition",
                number,
                "name",
                draft.nameZh(),
                "use",
                draft.use(),
                "document",
                draft.document(),
                "issued",
                draft.issuedOn(),
                "from",
                validFrom);
    }
}
