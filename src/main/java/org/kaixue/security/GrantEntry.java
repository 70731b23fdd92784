package org.kaixue.security;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Role;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/** A role as it is entered: role and unit are missing until they are chosen. */
public record GrantEntry(
        @NotNull @Nullable Role role,
        @NotNull @Nullable UnitId unit,
        @Nullable TermId term,
        @Nullable LocalDate until) {

    /** What an empty form holds. */
    public static GrantEntry blank() {
        return new GrantEntry(null, null, null, null);
    }

    /** A role to be given again as it was. */
    public static GrantEntry of(GrantDraft grant) {
        return new GrantEntry(grant.role(), grant.unit(), grant.term(), grant.until());
    }

    GrantDraft draft() {
        return new GrantDraft(requireNonNull(role), requireNonNull(unit), term, until);
    }
}
