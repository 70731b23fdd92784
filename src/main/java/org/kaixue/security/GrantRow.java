package org.kaixue.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * A role that an account holds.
 *
 * @param unit what the unit is called
 * @param ends the last day by its own date or its term's, whichever comes first; null for no end
 */
public record GrantRow(
        GrantDraft grant, Bilingual unit, @Nullable LocalDate ends) {

    boolean over(LocalDate today) {
        return ends != null && ends.isBefore(today);
    }
}
