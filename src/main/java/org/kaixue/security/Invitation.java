package org.kaixue.security;

import java.time.Instant;

/**
 * The one-time secret of an account, readable here and never again.
 *
 * @param secret what the person types as password at the first sign-in
 * @param until when it is no longer taken
 */
public record Invitation(AccountId account, String username, String secret, Instant until) {

    /** Without the secret, so that no log keeps it. */
    @Override
    public String toString() {
        return "Invitation of " + username + " until " + until;
    }
}
