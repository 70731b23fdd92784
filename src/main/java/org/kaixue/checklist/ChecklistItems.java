package org.kaixue.checklist;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.Facts;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items of a draft. A published edition refuses every change. */
@Service
public class ChecklistItems {

    /** More questions than this nobody answers in a school yard. */
    static final int MOST = 200;

    private static final String KEY = "item-";

    private final ChecklistShelf shelf;
    private final ChecklistWriter writer;
    private final Facts facts;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ChecklistItems(
            ChecklistShelf shelf,
            ChecklistWriter writer,
            Facts facts,
            Jurisdiction jurisdiction,
            Drafts drafts,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.writer = writer;
        this.facts = facts;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Adds an item at the end of its group, or of the list where the group is new.
     *
     * @return its key
     */
    @Transactional
    public String add(EditionId id, ItemDraft entered) {
        Edition edition = held(id);
        ItemDraft draft = checked(entered, null);
        if (edition.items().size() >= MOST) {
            throw new RuleViolation("checklist.item.most", MOST);
        }
        String key = KEY + next(edition);
        int place = edition.items().stream()
                        .filter(item -> item.group().zh().equals(draft.groupZh().strip()))
                        .mapToInt(ChecklistItem::number)
                        .max()
                        .orElse(edition.items().size())
                + 1;
        writer.item(id, key, place, draft);
        changed("checklist.item.add", edition, null, inWords(place, draft));
        return key;
    }

    /** @param before as it was read; refused where somebody has changed it since */
    @Transactional
    public void change(EditionId id, String key, ItemDraft before, ItemDraft entered) {
        Edition edition = held(id);
        ChecklistItem item = edition.item(key).orElseThrow(() -> new RuleViolation("checklist.item.gone"));
        if (!ItemDraft.of(item).equals(before)) {
            throw new RuleViolation("checklist.changed-meanwhile");
        }
        ItemDraft draft = checked(entered, item.fact());
        writer.remove(id, key, item.number());
        writer.item(id, key, item.number(), draft);
        changed("checklist.item.change", edition, inWords(item.number(), before), inWords(item.number(), draft));
    }

    /** @param to its new place, from 1 */
    @Transactional
    public void move(EditionId id, String key, int to) {
        Edition edition = held(id);
        ChecklistItem item = edition.item(key).orElseThrow(() -> new RuleViolation("checklist.item.gone"));
        int place = Math.clamp(to, 1, edition.items().size());
        if (place == item.number()) {
            return;
        }
        writer.move(id, key, item.number(), place);
        ItemDraft draft = ItemDraft.of(item);
        changed("checklist.item.move", edition, inWords(item.number(), draft), inWords(place, draft));
    }

    /** @return the item as it was, for {@link #putBack} */
    @Transactional
    public ChecklistItem remove(EditionId id, String key) {
        Edition edition = held(id);
        ChecklistItem item = edition.item(key).orElseThrow(() -> new RuleViolation("checklist.item.gone"));
        writer.remove(id, key, item.number());
        changed("checklist.item.remove", edition, inWords(item.number(), ItemDraft.of(item)), null);
        return item;
    }

    /** Puts back what was removed, where it stood. */
    @Transactional
    public void putBack(EditionId id, ChecklistItem removed) {
        Edition edition = held(id);
        if (edition.item(removed.key()).isPresent()) {
            return;
        }
        ItemDraft draft = checked(ItemDraft.of(removed), removed.fact());
        int place = Math.clamp(removed.number(), 1, edition.items().size() + 1);
        writer.item(id, removed.key(), place, draft);
        changed("checklist.item.add", edition, null, inWords(place, draft));
    }

    /** The facts by which the portal can answer items. */
    @Transactional(readOnly = true)
    public List<FactDefinition> facts() {
        may();
        return facts.catalogue();
    }

    private Edition held(EditionId id) {
        may();
        writer.hold(id);
        return ChecklistShelf.edition(shelf.fresh(), id).edition();
    }

    private void may() {
        jurisdiction.requireEverywhere(Permission.CHECKLISTS_WRITE);
    }

    private ItemDraft checked(ItemDraft entered, @Nullable String factBefore) {
        drafts.check(entered);
        ItemDraft draft = entered.plain();
        if (draft.least() != null && draft.most() != null && draft.least().compareTo(draft.most()) > 0) {
            throw RuleViolation.at("most", "checklist.item.limits", draft.least());
        }
        if (draft.kind() == AnswerKind.CHOICE) {
            if (draft.choices().size() < 2) {
                throw RuleViolation.at("choices", "checklist.item.choices");
            }
            if (draft.choices().stream().noneMatch(ItemDraft.ChoiceDraft::passes)) {
                throw RuleViolation.at("choices", "checklist.item.no-good-choice");
            }
        }
        if (draft.kind() == AnswerKind.PHOTO && draft.photos() == 0) {
            throw RuleViolation.at("photos", "checklist.item.photos");
        }
        boolean known = draft.fact() == null || facts.catalogue().contains(new FactDefinition(draft.fact()));
        if (!known && !Objects.equals(draft.fact(), factBefore)) {
            throw RuleViolation.at("fact", "checklist.item.fact-unknown");
        }
        return draft;
    }

    /** A key that no edition of the list has had. */
    private int next(Edition edition) {
        return shelf.get(edition.checklist()).editions().stream()
                        .flatMap(kept -> kept.edition().items().stream())
                        .mapToInt(ChecklistItems::keyNumber)
                        .max()
                        .orElse(0)
                + 1;
    }

    private static int keyNumber(ChecklistItem item) {
        return item.key().matches(KEY + "\\d{1,6}")
                ? Integer.parseInt(item.key().substring(KEY.length()))
                : 0;
    }

    private void changed(String action, Edition edition, @Nullable String before, @Nullable String after) {
        audit.changed(new AuditLog.Change(
                action, "checklist", edition.checklist().value().toString(), null, before, after, null));
        events.publishEvent(new ChecklistsChanged());
    }

    private static String inWords(int place, ItemDraft draft) {
        return Values.named(
                "place",
                place,
                "item",
                draft.textZh(),
                "gate",
                draft.gate(),
                "answer",
                draft.kind(),
                "veto",
                draft.veto() ? Boolean.TRUE : null,
                "fact",
                draft.fact());
    }
}
