package org.kaixue.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import that was made.
 *
 * @param kind the key of its kind
 * @param mine whether the signed-in person made it
 */
public record ImportRow(
        ImportId id,
        String kind,
        String fileName,
        int added,
        int changed,
        int same,
        int wrong,
        Instant importedAt,
        String importedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        boolean mine) {

    public boolean undone() {
        return undoneAt != null;
    }
}
