package org.kaixue.security;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a session.
 *
 * @param username what the records keep as the doer
 * @param address where the sign-in came from
 */
record SignedIn(UUID account, String username, String address) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
