package org.kaixue.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * An item of the catalogue (物资品目).
 *
 * @param durable durable goods are needed once; all others are used up day by day
 * @param expiryTracked whether its lots carry an expiry date
 * @param emergencyList whether a boarding school holds a share of it on top
 * @param density grams a millilitre; null unless a unit of the ladder is a mass
 * @param units the ladder, from the base unit (factor 1) upwards
 */
public record Item(
        ItemId id,
        String code,
        Bilingual name,
        Category category,
        boolean durable,
        boolean expiryTracked,
        @Nullable StoreApart storeApart,
        boolean emergencyList,
        @Nullable BigDecimal density,
        List<ItemUnit> units,
        int sortOrder) {

    /** Whether the text is a part of the code or of a name, in either language, any case and full-width too. */
    public boolean answersTo(String text) {
        String wanted = folded(text);
        return calls().anyMatch(call -> call.contains(wanted));
    }

    /** Whether the text is the whole code or a whole name, written as {@link #answersTo} allows. */
    public boolean isCalled(String text) {
        String wanted = folded(text);
        return calls().anyMatch(call -> call.equals(wanted));
    }

    private Stream<String> calls() {
        return Stream.of(code, name.zh(), name.en()).map(Item::folded);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
