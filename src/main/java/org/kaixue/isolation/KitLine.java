package org.kaixue.isolation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;

/**
 * An item of the isolation kit in a school's store. Quantities are base units.
 *
 * @param perRoom what the norm asks for each room; null where it asks for none
 * @param need what the school must hold of it for its rooms and all else; null where that is not known
 * @param held what is in its store and not past its expiry
 */
public record KitLine(
        Item item, @Nullable BigDecimal perRoom, @Nullable Long need, long held) {

    /** Whether the store holds what it must; what is not known is not said to be there. */
    public boolean complete() {
        return need != null && held >= need;
    }
}
