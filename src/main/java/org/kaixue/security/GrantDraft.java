package org.kaixue.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Role;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/**
 * A role to be given over a unit and all below it.
 *
 * @param term the term with whose last day the grant ends; null for every term
 * @param until the last day on which the grant holds; null for no end
 */
public record GrantDraft(
        Role role,
        UnitId unit,
        @Nullable TermId term,
        @Nullable LocalDate until) {

    /** A grant that does not end. */
    public static GrantDraft of(Role role, UnitId unit) {
        return new GrantDraft(role, unit, null, null);
    }
}
