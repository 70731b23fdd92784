package org.kaixue.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.intake.Differences;
import org.kaixue.intake.Vocabulary;

/**
 * An item as a row of a sheet says it is; what the row does not say is as it was.
 *
 * @param kept null for an item that is not known yet
 */
record ItemEntry(ItemDraft draft, @Nullable CatalogueRow kept) {

    /** In what it differs from the item that is kept, by the columns of the sheet. */
    Differences differences(Item now, Vocabulary words) {
        Bilingual category = words.both("catalogue.category." + now.category());
        Bilingual apart = now.storeApart() == null
                ? words.both("catalogue.apart.none")
                : words.both("catalogue.apart." + now.storeApart());
        return new Differences()
                .of("nameZh", now.name().zh(), draft.nameZh())
                .of("nameEn", now.name().en(), draft.nameEn())
                .of("category", now.category(), draft.category(), category)
                .of("durable", now.durable(), draft.durable(), answer(now.durable(), words))
                .of("expiryTracked", now.expiryTracked(), draft.expiryTracked(), answer(now.expiryTracked(), words))
                .of("storeApart", now.storeApart(), draft.storeApart(), apart)
                .of("emergencyList", now.emergencyList(), draft.emergencyList(), answer(now.emergencyList(), words))
                .of("density", plain(now.density()), plain(draft.density()))
                .of("units", ladder(now.units()), ladder(draft.units()));
    }

    private static Bilingual answer(boolean yes, Vocabulary words) {
        return words.both(yes ? "catalogue.import.yes" : "catalogue.import.no");
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String ladder(List<ItemUnit> units) {
        return units.stream().map(ItemEntry::unit).collect(Collectors.joining("; "));
    }

    private static String unit(ItemUnit unit) {
        return unit.name().zh() + "=" + plain(unit.factor()) + (unit.measure() == Measure.MASS ? " g" : "");
    }
}
