package org.kaixue.checklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the history of its list names it.
 *
 * @param validFrom since when it counts; null while it is a draft
 * @param madeBy who began it
 * @param publishedAt null while it is a draft
 */
public record EditionRow(
        EditionId id,
        int version,
        @Nullable LocalDate validFrom,
        int items,
        int vetoes,
        String madeBy,
        Instant madeAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {

    public boolean draft() {
        return publishedAt == null;
    }
}
