package org.kaixue.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Role;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/**
 * A person to be invited, with the first role; the rest is as in {@link GrantEntry}.
 *
 * @param username what is typed at sign-in; capital letters do not count
 */
public record InvitationDraft(
        @NotBlank @Size(max = 64) String username,
        @NotBlank @Size(max = 80) String nameZh,
        @NotBlank @Size(max = 80) String nameEn,
        @NotNull @Nullable Role role,
        @NotNull @Nullable UnitId unit,
        @Nullable TermId term,
        @Nullable LocalDate until) {

    /** What an empty form holds. */
    public static InvitationDraft blank() {
        return new InvitationDraft("", "", "", null, null, null, null);
    }

    Bilingual name() {
        return new Bilingual(nameZh, nameEn);
    }

    GrantDraft grant() {
        return new GrantEntry(role, unit, term, until).draft();
    }
}
