package org.kaixue.catalogue;

import java.util.List;
import java.util.Objects;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.KeptRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes back an import of items: new ones go unless anything refers to them, the others are as before. */
@Component
class ItemUndo {

    private static final String ADDED = "item";
    private static final String CHANGED = "item-changed";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;
    private final CatalogueEditor editor;
    private final ApplicationEventPublisher events;

    ItemUndo(JdbcTemplate jdbc, Catalogue catalogue, CatalogueEditor editor, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.editor = editor;
        this.events = events;
    }

    /**
     * What an item was.
     *
     * @param version the item's, after it was changed
     */
    record Was(ItemDraft draft, int version) {}

    /** @param version of which the item is, now that it is kept */
    static KeptRow added(ItemId id, int version) {
        return new KeptRow(ADDED, id.value(), String.valueOf(version));
    }

    static KeptRow changed(CatalogueRow was, int version) {
        String json = JSON.writeValueAsString(new Was(ItemDraft.of(was.item()), version));
        return new KeptRow(CHANGED, was.item().id().value(), json);
    }

    void takeBack(List<KeptRow> kept) {
        for (KeptRow row : kept) {
            ItemId id = new ItemId(row.recordId());
            String name = catalogue.get(id).name().zh();
            try {
                takeBack(id, row.recordKind().equals(ADDED), Objects.requireNonNull(row.was()));
            } catch (ObjectOptimisticLockingFailureException changedSince) {
                throw new RuleViolation("catalogue.import.changed-since", name);
            } catch (DataIntegrityViolationException inUse) {
                throw new RuleViolation("catalogue.import.in-use", name);
            }
        }
        events.publishEvent(new CatalogueChanged());
    }

    private void takeBack(ItemId id, boolean added, String was) {
        if (!added) {
            Was before = JSON.readValue(was, Was.class);
            editor.change(id, before.version(), before.draft());
            return;
        }
        jdbc.update("delete from item_unit where item_id = ?", Ids.bytes(id.value()));
        int version = Integer.parseInt(was);
        if (jdbc.update("delete from item where id = ? and version = ?", Ids.bytes(id.value()), version) == 0) {
            throw new ObjectOptimisticLockingFailureException(CatalogueItem.class, id.value());
        }
    }
}
