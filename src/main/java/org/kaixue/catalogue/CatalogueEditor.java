package org.kaixue.catalogue;

import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, changes and retires items. They are one for all, so that only who may write norms for every unit changes them. An
 * item is never removed: the ledger's lines point to it.
 */
@Service
public class CatalogueEditor {

    private final CatalogueItems items;
    private final Catalogue catalogue;
    private final Jurisdiction jurisdiction;
    private final AuditLog audit;
    private final Drafts drafts;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CatalogueEditor(
            CatalogueItems items,
            Catalogue catalogue,
            Jurisdiction jurisdiction,
            AuditLog audit,
            Drafts drafts,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.items = items;
        this.catalogue = catalogue;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public ItemId add(ItemDraft draft) {
        jurisdiction.requireEverywhere(Permission.NORMS_WRITE);
        drafts.check(draft);
        requireFree(draft.code(), null);
        CatalogueItem item = items.save(new CatalogueItem(draft));
        changed("catalogue.add", item, null);
        return new ItemId(item.id());
    }

    /**
     * Changes an item.
     *
     * @param version the version that was read
     * @throws ObjectOptimisticLockingFailureException if somebody else has changed it since
     */
    @Transactional
    public void change(ItemId id, int version, ItemDraft draft) {
        jurisdiction.requireEverywhere(Permission.NORMS_WRITE);
        drafts.check(draft);
        requireFree(draft.code(), id);
        CatalogueItem item = find(id);
        if (item.version() != version) {
            throw new ObjectOptimisticLockingFailureException(CatalogueItem.class, item.id());
        }
        String before = item.inWords();
        item.change(draft);
        changed("catalogue.change", item, before);
    }

    /** Offers the item no longer; what is in store of it stays and can still be issued. */
    @Transactional
    public void retire(ItemId id) {
        jurisdiction.requireEverywhere(Permission.NORMS_WRITE);
        CatalogueItem item = find(id);
        String before = item.inWords();
        item.retire(clock.today());
        changed("catalogue.retire", item, before);
    }

    /** Offers a retired item again. */
    @Transactional
    public void restore(ItemId id) {
        jurisdiction.requireEverywhere(Permission.NORMS_WRITE);
        CatalogueItem item = find(id);
        String before = item.inWords();
        item.restore();
        changed("catalogue.restore", item, before);
    }

    private CatalogueItem find(ItemId id) {
        return items.findById(catalogue.get(id).id().value()).orElseThrow();
    }

    private void requireFree(String code, @Nullable ItemId self) {
        catalogue.byCode(code).filter(other -> !other.id().equals(self)).ifPresent(other -> {
            throw RuleViolation.at(
                    "code", "catalogue.code-taken", code, other.name().zh());
        });
    }

    private void changed(String action, CatalogueItem item, @Nullable String before) {
        audit.changed(new AuditLog.Change(action, "item", item.id().toString(), null, before, item.inWords(), null));
        events.publishEvent(new CatalogueChanged());
    }
}
