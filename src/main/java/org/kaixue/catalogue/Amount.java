package org.kaixue.catalogue;

import java.util.Locale;
import org.kaixue.common.Localised;

/** So many base units of an item, for texts: 84万只, 840,000 pcs. */
public record Amount(Item item, long base) implements Localised {

    @Override
    public String in(Locale locale) {
        return Quantities.show(item, base, locale);
    }
}
