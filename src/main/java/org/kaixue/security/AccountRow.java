package org.kaixue.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * An account as those who keep it see it.
 *
 * @param lastSignInAt null for never
 * @param secondFactor whether the person signs in with a code beside the password
 * @param own whether it is the reader's own
 * @param changeable whether the person who reads it may change it
 */
public record AccountRow(
        AccountId id,
        String username,
        Bilingual name,
        AccountState state,
        @Nullable Instant lastSignInAt,
        boolean secondFactor,
        Instant createdAt,
        List<GrantRow> grants,
        boolean own,
        boolean changeable) {

    /** The last day on which some role holds; null where one does not end, or there is none. */
    public @Nullable LocalDate ends() {
        return grants.stream().anyMatch(grant -> grant.ends() == null)
                ? null
                : grants.stream()
                        .map(GrantRow::ends)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
