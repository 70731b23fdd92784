package org.kaixue.catalogue;

import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;

/** The default items as they stand in a catalogue, for tests of what does not need one. */
public final class Items {

    private Items() {}

    public static Item of(DefaultItem item) {
        ItemDraft draft = item.draft();
        return new Item(
                new ItemId(Ids.next()),
                draft.code(),
                new Bilingual(draft.nameZh(), draft.nameEn()),
                draft.category(),
                draft.durable(),
                draft.expiryTracked(),
                draft.storeApart(),
                draft.emergencyList(),
                draft.density(),
                draft.units(),
                draft.sortOrder());
    }
}
