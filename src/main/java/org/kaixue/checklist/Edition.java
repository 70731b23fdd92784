package org.kaixue.checklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * A list as it is, or was until it was changed. A published edition never changes: a visit keeps the one it began with.
 *
 * @param code of the list; it stands in addresses and in the topics of findings
 * @param document the number and title of the document that issues it
 * @param issuedOn the day of that document
 * @param version 1 for the first
 * @param example whether it came with the portal as an example, to be replaced by the real one
 * @param items in their order
 */
public record Edition(
        EditionId id,
        ChecklistId checklist,
        String code,
        Bilingual name,
        ChecklistUse use,
        @Nullable String document,
        @Nullable LocalDate issuedOn,
        int version,
        boolean example,
        List<ChecklistItem> items) {

    public Edition {
        items = List.copyOf(items);
    }

    /** The item with a key, where this edition has it. */
    public Optional<ChecklistItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The facts by which the portal answers items itself, each once. */
    public Set<String> facts() {
        Set<String> facts = new LinkedHashSet<>();
        items.stream().map(ChecklistItem::fact).filter(Objects::nonNull).forEach(facts::add);
        return facts;
    }

    /** The items of a gate, in their order. */
    public List<ChecklistItem> at(Gate gate) {
        return items.stream().filter(item -> item.gate() == gate).toList();
    }

    /** How many of the items are veto items. */
    public int vetoes() {
        return (int) items.stream().filter(ChecklistItem::veto).count();
    }

    /** Whether all the keys are items of it. */
    public boolean has(Collection<String> keys) {
        return items.stream().map(ChecklistItem::key).toList().containsAll(keys);
    }
}
