package org.kaixue.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item with what its keeper needs to know.
 *
 * @param retiredOn the day from which it is no longer offered; null while it is
 * @param version the version that a change is made from
 */
public record CatalogueRow(Item item, @Nullable LocalDate retiredOn, int version) {

    public boolean retired() {
        return retiredOn != null;
    }
}
