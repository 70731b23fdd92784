package org.kaixue.security;

import java.util.List;
import org.kaixue.common.Bilingual;

/**
 * An account to be made.
 *
 * @param username what is typed at sign-in; capital letters do not count
 * @param mustSetPassword whether the first sign-in asks for a password of the person's own
 */
public record AccountDraft(
        String username, Bilingual name, String password, boolean mustSetPassword, List<GrantDraft> grants) {

    public AccountDraft {
        grants = List.copyOf(grants);
    }
}
