package org.kaixue.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * An entry of the audit.
 *
 * @param action what was done, as {@code feature.verb}; the missing permission where a person was refused for it
 * @param unitCode the unit whose record it is; null, as its name, for the portal's own
 */
public record TrailRow(
        UUID id,
        Instant at,
        String actor,
        @Nullable String address,
        String action,
        boolean refused,
        String kind,
        @Nullable String record,
        @Nullable String unitCode,
        @Nullable Bilingual unit,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** What changed between before and after. */
    public Difference difference() {
        return Difference.of(before, after);
    }
}
